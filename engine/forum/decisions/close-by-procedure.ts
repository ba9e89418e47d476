import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { closeConsent } from '../consent/close-consent.ts';
import { decide, type Resolution } from '../resolution.ts';
import { scopeOf } from '../scope.ts';
import { certainOutcome } from './certain-outcome.ts';
import { closeVote } from './close-vote.ts';
import { pendingIn } from './vote-by-procedure.ts';
import { termsIn, type VoteInHand, voteInHand, votersIn } from './vote-in-hand.ts';

/** Closes what is decided by rules of procedure: a vote, a consent procedure, or a tie that no session came to break. */
export async function closeByProcedure(
  context: Context<unknown>,
  resolution: Resolution,
): Promise<object | Refused> {
  if (resolution.state === 'tied') return lapseTie(context, resolution);
  const hand = await voteInHand(scopeOf(context), resolution, context.recordedAt);
  if (resolution.state === 'consent') return closeConsent(context, hand);
  if (!mayClose(context, hand)) {
    const { closes_at: closesAt, in_office: inOffice } = resolution;
    return notPossible('resolution-still-open', { closesAt, cast: hand.votes.length, inOffice });
  }
  return closeVote(context, hand);
}

/** A vote is closed when its time is over, when all have voted, or when nothing to come can change it. */
function mayClose({ recordedAt }: Context<unknown>, hand: VoteInHand): boolean {
  const { session, resolution } = hand;
  const over = resolution.closes_at !== null && recordedAt >= resolution.closes_at;
  if (over || pendingIn(hand) === 0) return true;
  if (session !== undefined && session.state !== 'open') return true;
  return certainOutcome(votersIn(hand), termsIn(hand)) !== undefined;
}

/** A tie that waits for a new session is over when the time for it is: what stays a tie is not approved. */
async function lapseTie(context: Context<unknown>, resolution: Resolution): Promise<object | Refused> {
  const { tie_step: step, meet_by: by } = resolution;
  if (step !== 'new-session') return notPossible('casting-vote-is-awaited');
  if (by !== null && context.recordedAt < by) return notPossible('new-session-is-awaited', { by });
  await decide(context, resolution, 'returned', { result: 'tie', lapsed: true });
  return { outcome: 'tie', lapsed: true };
}
