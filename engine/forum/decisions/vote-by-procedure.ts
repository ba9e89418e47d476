import type { Context, Recorded } from '../../kernel/command.ts';
import { isRefused, type Refused } from '../../kernel/refusals.ts';
import type { VoteInput } from '../commands/vote-resolution.ts';
import type { Resolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { refuseWithoutSeat, seatHeldBy } from '../sessions/session-of.ts';
import { certainOutcome } from './certain-outcome.ts';
import { closeVote, type VoteClosed } from './close-vote.ts';
import { refuseVote } from './may-vote.ts';
import { mayStillVote } from './terms.ts';
import { termsIn, type VoteInHand, voteInHand, votersIn } from './vote-in-hand.ts';
import { writeVote } from './write-vote.ts';

/** A member's own vote, under rules of procedure: for the seat that they hold, where they are there for it. */
export async function voteByProcedure(
  context: Context<VoteInput>,
  resolution: Resolution,
): Promise<Recorded | Refused> {
  const { input, acting, recordedAt } = context;
  const hand = await voteInHand(scopeOf(context), resolution, recordedAt);
  const by = seatHeldBy(hand.seats, acting.id);
  if (by === undefined) return refuseWithoutSeat(context, acting.id);
  const refused = refuseVote(hand, by, input);
  if (isRefused(refused)) return refused;
  const row = await writeVote(context, hand, by, input, 'member');
  const closed = await closeIfDecided(context, { ...hand, votes: [...hand.votes, row] });
  const { seat, capacity, vote, round, mode } = row;
  const payload = { resolution: resolution.id, seat, capacity, vote, round, mode, closed };
  return { event: { type: 'resolution-voted', payload }, result: { seat, closed } };
}

/**
 * Closes a vote that is over. In writing it is over when no vote to come can change it; in a session everybody who is
 * there votes first, because who dissents is on record.
 */
export async function closeIfDecided(
  context: Context<unknown>,
  hand: VoteInHand,
): Promise<VoteClosed | undefined> {
  return isDecided(hand) ? closeVote(context, hand) : undefined;
}

function isDecided(hand: VoteInHand): boolean {
  const [voters, terms] = [votersIn(hand), termsIn(hand)];
  if (terms.held === 'in-writing') return certainOutcome(voters, terms) !== undefined;
  return hand.votes.length > 0 && pendingIn(hand) === 0;
}

/** How many of those who may still vote have not. */
export function pendingIn(hand: VoteInHand): number {
  const terms = termsIn(hand);
  return votersIn(hand).filter((voter) => mayStillVote(voter, terms)).length;
}
