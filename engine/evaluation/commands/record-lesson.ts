import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { lessonSubjects } from '../lesson-subjects.ts';

/** Keeps what was learned, for the next cycle. */
export const recordLesson = defineCommand({
  name: 'record-lesson',
  input: z.strictObject({ about: z.enum(lessonSubjects), commitment: Id.optional(), lesson: Text }),
  by: ['team', 'secretary', 'forum-member', 'facilitator', 'monitoring-body', 'civil-society-counterpart'],
  about: ({ commitment }) =>
    commitment === undefined ? {} : { subject: { kind: 'commitment', id: commitment } },
  async record({ tx, organization, process, input, newId, seal, count, recordedAt }) {
    const { about, commitment, lesson } = input;
    if (commitment !== undefined) {
      const known = await tx
        .selectFrom('commitment')
        .select('id')
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .where('id', '=', commitment)
        .executeTakeFirst();
      if (known === undefined) return notFound('commitment', commitment);
    }
    const id = newId();
    await tx
      .insertInto('lesson')
      .values({
        organization,
        process: process.id,
        id,
        commitment: commitment ?? null,
        about,
        lesson,
        recorded_at: recordedAt,
        ...seal('lesson', id, { lesson }),
      })
      .execute();
    await count('lessons', 1);
    return {
      event: { type: 'lesson-recorded', payload: { lesson: id, about, commitment } },
      result: { lesson: id },
    };
  },
});
