import { enoughOf } from '../decisions/share.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import { baseOf, counted } from '../seats/base.ts';
import type { SeatAt } from '../seats/seats-at.ts';
import type { PresentSeat } from './attendance.ts';

/** The quorum of a session as it stands: how many are there, of how many, and how many are still missing. */
export interface SessionQuorum {
  readonly call: number;
  readonly of: 'seats' | 'in-office' | 'eligible';
  readonly base: number;
  readonly needed: number;
  readonly present: number;
  readonly missing: number;
  readonly reached: boolean;
}

type Rules = Pick<RulesOfProcedure, 'quorum'> & { readonly sessions: { readonly remote: string } };

const bases = { seats: 'seats', 'in-office': 'inOffice', eligible: 'eligible' } as const;

/**
 * Counts the quorum of a session from who is there, by its rules. The seat that presides is left out of both sides
 * where it does not count (Ley 18.695 art. 86); who takes part from afar counts where the rules say so; a member
 * whose rights are suspended does not. Nobody is there of a forum without a base, and then there is no quorum.
 */
export function quorumOfSession(
  seats: readonly SeatAt[],
  present: readonly PresentSeat[],
  { quorum, sessions }: Rules,
  call: number,
): SessionQuorum {
  const counting = counted(seats, quorum.presidingCounts ? 'counts' : 'does-not-count');
  const base = baseOf(counting)[bases[quorum.of]];
  const there = present.filter(
    ({ seat, mode, suspended }) =>
      counting.some(({ id }) => id === seat) &&
      !suspended &&
      (mode === 'in-person' || sessions.remote === 'counts'),
  ).length;
  const asked = call > 1 ? quorum.secondCall?.quorum : quorum.first;
  const needed = asked === undefined || asked === 'those-present' ? 1 : enoughOf(asked, base);
  const missing = Math.max(0, needed - there);
  return { call, of: quorum.of, base, needed, present: there, missing, reached: missing === 0 };
}
