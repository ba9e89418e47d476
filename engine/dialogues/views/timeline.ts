import type { TimelineEntry } from '../../database/tables/dialogues.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** One publication of the timeline. */
export interface TimelineView {
  readonly id: string;
  readonly publishedAt: string;
  readonly entries: readonly TimelineEntry[];
}

/** Every publication of a process's timeline, the latest first; nothing where there is no such process. */
export function timelineView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ publications: readonly TimelineView[] } | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('timeline')
      .select(['id', 'published_at', 'entries'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('published_at', 'desc')
      .orderBy('id', 'desc')
      .limit(100)
      .execute();
    const publications = rows.map(({ id, published_at, entries }) => ({
      id,
      publishedAt: published_at,
      entries,
    }));
    return { publications };
  });
}
