import type { Context } from '../kernel/command.ts';
import type { lessonSubjects } from './lesson-subjects.ts';

/** Something that was learned, about a commitment or, where none is named, about the whole. */
interface Lesson {
  readonly about: (typeof lessonSubjects)[number];
  readonly commitment?: string | undefined;
  readonly lesson: string;
}

/** Writes lessons, for the next cycle. Gives their ids in the same order. */
export async function keepLessons(
  { tx, organization, process, newId, seal, count, recordedAt }: Context<unknown>,
  lessons: readonly Lesson[],
): Promise<string[]> {
  const rows = lessons.map(({ about, commitment = null, lesson }) => {
    const id = newId();
    return {
      ...{ organization, process: process.id, id, commitment, about, lesson },
      recorded_at: recordedAt,
      ...seal('lesson', id, { lesson }),
    };
  });
  if (rows.length === 0) return [];
  await tx.insertInto('lesson').values(rows).execute();
  await count('lessons', rows.length);
  return rows.map(({ id }) => id);
}
