import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { CollectionTerms } from '../collection/terms.ts';

/** A collection of proposals as anyone may see it. */
export interface CollectionView {
  readonly id: string;
  readonly state: string;
  readonly terms: CollectionTerms;
  /** Whether proposals are taken, and supports, at this hour. */
  readonly takesProposals: boolean;
  readonly takesSupports: boolean;
  readonly rollSize: number;
  readonly proposals: number;
  readonly supports: number;
  /** Proposals with as many supports as get an answer. */
  readonly reached: number;
  readonly keysDestroyedAt: string | null;
}

/** The collections of a process, the oldest first; nothing where there is no such process. */
export function collectionsView(
  engine: Engine,
  at: { organization: string; process: string } & PageAsked,
): Promise<Page<CollectionView> | undefined> {
  const { after, limit } = at;
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('proposal_collection')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('id')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '>', after);
    const now = engine.clock.now();
    const line = (row: Awaited<ReturnType<typeof query.execute>>[number]): CollectionView => ({
      id: row.id,
      state: row.state,
      terms: row.terms as CollectionTerms,
      takesProposals: now >= row.opens_at && now < row.closes_at,
      takesSupports: now >= row.opens_at && now < row.supports_until,
      rollSize: row.roll_size,
      proposals: row.proposals,
      supports: row.supports,
      reached: row.reached,
      keysDestroyedAt: row.keys_destroyed_at,
    });
    return pageOf(await query.execute(), limit, line, (row) => row.id);
  });
}
