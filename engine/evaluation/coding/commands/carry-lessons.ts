import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notFound, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';

/** How many are carried at once; asked again, the next ones are. */
const atOnce = 200;

/**
 * Brings the lessons of another process of the organization, an earlier cycle, to this one, where each waits for an
 * answer. What was carried already is not carried again.
 */
export const carryLessons = defineCommand({
  name: 'carry-lessons',
  input: z.strictObject({ fromProcess: Id }),
  by: ['team', 'secretary', 'facilitator', 'point-of-contact'],
  async record({ tx, organization, process, input, newId, seal, count, recordedAt }) {
    const { fromProcess } = input;
    if (fromProcess === process.id) return invalid('fromProcess', 'the-same-process');
    const known = await tx
      .selectFrom('process')
      .select('id')
      .where('organization', '=', organization)
      .where('id', '=', fromProcess)
      .executeTakeFirst();
    if (known === undefined) return notFound('process', fromProcess);
    const lessons = await tx
      .selectFrom('lesson')
      .select(['id', 'about', 'lesson'])
      .where('organization', '=', organization)
      .where('process', '=', fromProcess)
      .where('id', 'not in', (carried) =>
        carried
          .selectFrom('carried_lesson')
          .select('from_lesson')
          .where('organization', '=', organization)
          .where('process', '=', process.id),
      )
      .orderBy('id')
      .limit(atOnce)
      .execute();
    if (lessons.length === 0) return notPossible('no-lesson-to-carry');
    const rows = lessons.map(({ id: from, about, lesson }) => {
      const id = newId();
      return {
        ...{ organization, process: process.id, id, from_process: fromProcess, from_lesson: from },
        ...{ about, lesson, carried_at: recordedAt, ...seal('carried_lesson', id, { lesson, reason: null }) },
      };
    });
    await tx.insertInto('carried_lesson').values(rows).execute();
    await count('lessons-carried', rows.length);
    const carried = rows.map(({ id, from_lesson: lesson }) => ({ carried: id, lesson }));
    return { event: { type: 'lessons-carried', payload: { fromProcess, carried } }, result: { carried } };
  },
});
