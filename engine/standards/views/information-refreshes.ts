import type { Evidence } from '../../files/evidence.ts';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { Asset } from '../assets.ts';

/** One time that something public was brought up to date. */
export interface RefreshView {
  readonly refresh: string;
  readonly asset: Asset;
  readonly url: string;
  readonly refreshedAt: string;
  readonly recordedAt: string;
  readonly evidence: readonly Evidence[];
}

/** What was brought up to date, in the order in which it was recorded; `after` is one of them. */
export function informationRefreshesView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<RefreshView> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    const query = tx
      .selectFrom('information_refresh')
      .select([
        ...(['id as refresh', 'asset', 'url', 'refreshed_at as refreshedAt'] as const),
        ...(['recorded_at as recordedAt', 'evidence'] as const),
      ])
      .where('organization', '=', organization)
      .where('process', '=', process);
    return pageById(
      query,
      at,
      (row) => row,
      ({ refresh }) => refresh,
    );
  });
}
