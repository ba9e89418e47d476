import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** Something that was learned; `commitment` is null where it is about the whole. */
export interface LessonView {
  readonly lesson: string;
  readonly about: string;
  readonly commitment: string | null;
  readonly text: string;
  readonly recordedAt: string;
}

/** The lessons of a process in the order in which they were recorded; `after` is a lesson's id. */
export function lessonsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<LessonView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('lesson')
      .select(['id as lesson', 'about', 'commitment', 'lesson as text', 'recorded_at as recordedAt'])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row) => row,
      ({ lesson }) => lesson,
    );
  });
}
