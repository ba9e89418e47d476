import type { Engine } from '../../../kernel/engine.ts';
import type { Page, PageAsked } from '../../../kernel/page.ts';
import { pageById } from '../../../kernel/page-by-id.ts';
import { inProcess } from '../../../process/views/in-process.ts';

/** A lesson of an earlier cycle, and what this one answers to it; nothing while it waits. */
export interface CarriedLessonView {
  readonly carriedLesson: string;
  readonly fromProcess: string;
  readonly fromLesson: string;
  readonly about: string;
  readonly text: string;
  readonly carriedAt: string;
  readonly answer: string | null;
  readonly commitment: string | null;
  readonly reason: string | null;
  readonly answeredAt: string | null;
}

/** The lessons that were carried to a process, in the order in which they were. */
export function carriedLessonsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<CarriedLessonView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('carried_lesson')
      .select([
        ...(['id as carriedLesson', 'from_process as fromProcess', 'from_lesson as fromLesson'] as const),
        ...(['about', 'lesson as text', 'carried_at as carriedAt', 'answer', 'commitment'] as const),
        ...(['reason', 'answered_at as answeredAt'] as const),
      ])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row): CarriedLessonView => row,
      ({ carriedLesson }) => carriedLesson,
    );
  });
}
