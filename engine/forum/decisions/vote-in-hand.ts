import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Instant } from '../../kernel/clock.ts';
import { RulesOfProcedure } from '../procedure/procedure.ts';
import type { ForumScope } from '../scope.ts';
import { type SeatAt, seatsAt } from '../seats/seats-at.ts';
import { type SessionInHand, sessionInHand } from '../sessions/session-in-hand.ts';
import { type Terms, termsFrom } from './terms.ts';
import type { Choice, Voter } from './voter.ts';

type Resolution = Selectable<Schema['resolution']>;
type VoteRow = Selectable<Schema['resolution_vote']>;

/** A vote as it stands at an instant: the rules that it is counted by, who may vote, and who has. */
export interface VoteInHand {
  readonly resolution: Resolution;
  readonly rules: RulesOfProcedure;
  /** The session that it is held in; nothing in writing. */
  readonly session: SessionInHand | undefined;
  readonly seats: readonly SeatAt[];
  /** The votes of this round. */
  readonly votes: readonly VoteRow[];
  /** The people who withdrew from the matter, or were withdrawn. */
  readonly recused: ReadonlySet<string>;
}

/** Reads the vote on a resolution; its rules are those that were in force when it was opened. */
export async function voteInHand(
  scope: ForumScope,
  resolution: Resolution,
  at: Instant,
): Promise<VoteInHand> {
  const { session: held } = resolution;
  const [session, votes, recused] = await Promise.all([
    held === null ? undefined : sessionInHand(scope, held, at),
    votesOfRound(scope, resolution),
    recusedFrom(scope, resolution.id),
  ]);
  const seats = session?.seats ?? (await seatsAt(scope, at));
  return { resolution, rules: RulesOfProcedure.parse(resolution.procedure), session, seats, votes, recused };
}

const votesOfRound = (
  { tx, organization, process }: ForumScope,
  { id, call, round }: Resolution,
): Promise<VoteRow[]> =>
  tx
    .selectFrom('resolution_vote')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', id)
    .where('call', '=', call)
    .where('round', '=', round)
    .orderBy('id')
    .execute();

async function recusedFrom(
  { tx, organization, process }: ForumScope,
  resolution: string,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('resolution_conflict')
    .select('person')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('resolution', '=', resolution)
    .where('state', '=', 'recused')
    .execute();
  return new Set(rows.map(({ person }) => person));
}

/** What this vote is counted by. */
export const termsIn = ({ resolution, rules, session }: VoteInHand): Terms =>
  termsFrom(rules, {
    held: session === undefined ? 'in-writing' : 'in-session',
    call: session?.call === 2 ? 2 : 1,
    matter: resolution.matter ?? resolution.kind,
    outvoting: resolution.outvoting,
  });

const choices: Record<VoteRow['vote'], Choice> = { approve: 'for', return: 'against', abstain: 'abstain' };

/** The seats as voters: who is there for each, whether they may vote, and what they voted. */
export const votersIn = (hand: VoteInHand): Voter[] => hand.seats.map((seat) => voterOf(hand, seat));

function voterOf({ resolution, rules, session, votes, recused }: VoteInHand, seat: SeatAt): Voter {
  const vote = votes.find((one) => one.seat === seat.id);
  const there = session?.present.find((one) => one.seat === seat.id);
  const holders = [seat.titular, seat.alternate].filter((one) => one !== undefined);
  // A conflict is a person's: where the titular withdrew, the alternate may be there for the seat.
  const acting = there ?? holders.find((one) => !one.suspended && !recused.has(one.person)) ?? holders[0];
  const fromAfar = there?.mode === 'remote' && rules.sessions.remote !== 'counts';
  const own = resolution.asked_by !== null && resolution.kind !== 'matter';
  return {
    seat: seat.id,
    sector: seat.sector,
    presiding: session === undefined ? seat.presides : session.presiding === seat.id,
    inOffice: holders.length > 0,
    present: there !== undefined && !fromAfar,
    recused: acting !== undefined && recused.has(acting.person),
    suspended: acting?.suspended ?? false,
    asked: own && (vote?.person ?? acting?.person) === resolution.asked_by,
    vote: vote === undefined ? null : choices[vote.vote],
  };
}
