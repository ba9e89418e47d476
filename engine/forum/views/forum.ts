import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type HolderAt, seatsAt } from '../seats/seats-at.ts';

/** The forum of a process: its seats by sector, and whether each has somebody now. No person is named. */
export interface ForumView {
  readonly seats: readonly SeatLine[];
}

interface SeatLine {
  readonly seat: string;
  readonly sector: string;
  readonly holder: string;
  readonly inferred: boolean;
  readonly titular: boolean;
  readonly alternate: boolean;
  /** Whether it presides over sessions by its office. */
  readonly presides: boolean;
  /** The seat's own term; null where it has no beginning or no end of its own. */
  readonly term: { readonly from: string | null; readonly to: string | null };
  /** Who holds it now, by capacity: until when, and whether their rights are suspended. */
  readonly holders: readonly {
    readonly capacity: string;
    readonly until: string | null;
    readonly suspended: boolean;
  }[];
}

export function forumView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<ForumView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const rows = await scope.tx
      .selectFrom('seat')
      .select(['id', 'sector', 'holder', 'inferred', 'presides', 'valid_from', 'valid_to'])
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .orderBy('sector')
      .orderBy('id')
      .execute();
    const held = await seatsAt(scope, engine.clock.now());
    const seats = rows.map(({ id, valid_from: from, valid_to: to, ...seat }) => {
      const now = held.find((one) => one.id === id);
      const holders = [now?.titular, now?.alternate].filter((one) => one !== undefined);
      return {
        seat: id,
        ...seat,
        titular: now?.titular !== undefined,
        alternate: now?.alternate !== undefined,
        term: { from, to },
        holders: holders.map(holderLine),
      };
    });
    return { seats };
  });
}

const holderLine = ({ capacity, until, suspended }: HolderAt) => ({ capacity, until, suspended });
