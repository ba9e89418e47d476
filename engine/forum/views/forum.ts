import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';

/** The forum of a process: its seats by sector, and whether each has somebody now. No person is named. */
export interface ForumView {
  readonly seats: readonly {
    readonly seat: string;
    readonly sector: string;
    readonly holder: string;
    readonly inferred: boolean;
    readonly titular: boolean;
    readonly alternate: boolean;
  }[];
}

export function forumView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ForumView | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    const now = engine.clock.now();
    const [seats, holders] = await Promise.all([
      tx
        .selectFrom('seat')
        .select(['id', 'sector', 'holder', 'inferred'])
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .orderBy('sector')
        .orderBy('id')
        .execute(),
      tx
        .selectFrom('seat_holder')
        .select(['seat', 'capacity'])
        .where('organization', '=', organization)
        .where('process', '=', process.id)
        .where('valid_from', '<=', now)
        .where((row) => row.or([row('valid_to', 'is', null), row('valid_to', '>', now)]))
        .execute(),
    ]);
    const has = (seat: string, capacity: string) =>
      holders.some((one) => one.seat === seat && one.capacity === capacity);
    const value = {
      seats: seats.map(({ id, ...seat }) => ({
        seat: id,
        ...seat,
        titular: has(id, 'titular'),
        alternate: has(id, 'alternate'),
      })),
    };
    return { commit: false, value };
  });
}
