import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { noSuchCommitment } from '../../plan/views/no-such-commitment.ts';
import { keepLessons } from '../keep-lessons.ts';
import { lessonSubjects } from '../lesson-subjects.ts';

/** Keeps what was learned, for the next cycle. */
export const recordLesson = defineCommand({
  name: 'record-lesson',
  input: z.strictObject({ about: z.enum(lessonSubjects), commitment: Id.optional(), lesson: Text }),
  by: ['team', 'secretary', 'forum-member', 'facilitator', 'monitoring-body', 'civil-society-counterpart'],
  about: ({ commitment }) =>
    commitment === undefined ? {} : { subject: { kind: 'commitment', id: commitment } },
  async record(context) {
    const { about, commitment, lesson } = context.input;
    const refused = await noSuchCommitment(context, commitment);
    if (refused !== undefined) return refused;
    const [id] = await keepLessons(context, [{ about, commitment, lesson }]);
    return {
      event: { type: 'lesson-recorded', payload: { lesson: id, about, commitment } },
      result: { lesson: id },
    };
  },
});
