import type { Tx } from '../../database/unit-of-work.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { countByTerms } from '../decision.ts';
import type { Count } from '../decisions/count-votes.ts';
import { baseOf, ownTerms, type Resolution, votesOf } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { type SeatAt, seatsAt } from '../seats/seats-at.ts';
import type { SeatInDecision } from './resolution.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: ProcessInHand;
}

const said = { approve: 'for', return: 'against', abstain: 'abstain' } as const;

/** Who has decided in the present call of a vote by the workflow's own terms, seat by seat, and how the count stands. */
export async function decisionByTerms(
  scope: Scope,
  row: Resolution,
  at: string,
): Promise<{ readonly seats: SeatInDecision[]; readonly count: Count | null }> {
  const votes = await votesBySeat(scope, row);
  const [seats, base, cast] = await Promise.all([
    seatsAt(scopeOf(scope), at),
    baseOf(scope, row, at),
    votesOf(scope, row),
  ]);
  const terms = ownTerms(scope, row.stage);
  return {
    seats: seats.map((seat) => standing(seat, votes.get(seat.id))),
    count: terms === undefined ? null : countByTerms(cast, base, terms, row.call),
  };
}

const standing = (
  { id, sector, presides, titular, alternate }: SeatAt,
  vote: keyof typeof said | undefined,
): SeatInDecision => ({
  ...{ seat: id, sector, presiding: presides },
  inOffice: titular !== undefined || alternate !== undefined,
  // Nobody meets for it, and nobody withdraws from it: who takes part votes.
  ...{ present: false, recused: false },
  vote: vote === undefined ? null : said[vote],
});

async function votesBySeat({ tx, organization, process }: Scope, { id, call }: Resolution) {
  const rows = await tx
    .selectFrom('resolution_vote')
    .select(['seat', 'vote'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', id)
    .where('call', '=', call)
    .execute();
  return new Map(rows.map(({ seat, vote }) => [seat, vote]));
}
