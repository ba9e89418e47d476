import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { folioOf, rangesOf } from '../folio-ranges.ts';

/** Folios that were set aside for the cards of a meeting, one by one as they are printed. */
export interface FolioRangeView {
  readonly id: string;
  readonly folios: readonly string[];
}

/** The ranges of folios of a meeting, the first one first; nothing where there is no such process. */
export function folioRangesView(
  engine: Engine,
  at: { organization: string; process: string; meeting: string },
): Promise<FolioRangeView[] | undefined> {
  return inProcess(engine, at, async (scope) => {
    const ranges = await rangesOf(scope, at.meeting);
    return ranges.map(({ id, series, first, last }) => ({
      id,
      folios: Array.from({ length: last - first + 1 }, (_, index) => folioOf(series, first + index)),
    }));
  });
}
