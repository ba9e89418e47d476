import type { Context } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import type { CarriedOut } from '../carry-out.ts';
import { quorumOfVote } from '../decisions/quorum-of-vote.ts';
import { termsIn, type VoteInHand, votersIn } from '../decisions/vote-in-hand.ts';
import { resolutionLifecycle } from '../machine.ts';
import { decide, updateResolution } from '../resolution.ts';
import { endOf, setClock } from '../resolutions/clock.ts';
import { type Objection, standingObjections } from './objections.ts';

/** What the end of a consent procedure tells. */
export interface ConsentClosed {
  readonly outcome:
    | 'approved'
    | 'rejected'
    | 'no-quorum'
    | 'put-to-the-vote'
    | 'put-on-an-agenda'
    | 'waiting-for-answers';
  readonly standing: number;
  readonly until?: string;
  readonly carriedOut?: CarriedOut;
}

/**
 * Ends a consent procedure when its time is over, or when the session says that nobody objects any more: approved
 * where no objection stands. One that stands has a time to be answered in; then the fallback majority decides, and
 * where the rules have none it stops the proposal.
 */
export async function closeConsent(
  context: Context<unknown>,
  hand: VoteInHand,
): Promise<ConsentClosed | Refused> {
  const { resolution, session } = hand;
  if (session === undefined && context.recordedAt < (resolution.closes_at ?? '')) {
    return notPossible('objections-still-open', { closesAt: resolution.closes_at });
  }
  const standing = await standingObjections(context, resolution.id);
  const voters = votersIn(hand);
  const quorum = quorumOfVote(voters, termsIn(hand));
  // In writing silence consents, and asks no quorum; of a forum that has no member left, nobody kept it.
  if (session === undefined ? !voters.some(({ inOffice }) => inOffice) : !quorum.reached) {
    await decide(context, resolution, 'no-quorum', { result: 'no-quorum', quorum });
    return { outcome: 'no-quorum', standing: standing.length };
  }
  if (standing.length === 0) {
    const carriedOut = await decide(context, resolution, 'approved', { result: 'approved', by: 'consent' });
    return { outcome: 'approved', standing: 0, ...(carriedOut === undefined ? {} : { carriedOut }) };
  }
  const waiting = await waitForAnswers(context, hand, standing);
  return waiting ?? afterAnswers(context, hand, standing.length);
}

/** The first time that the objections' time is over, those that nobody answered yet get the time for answers. */
async function waitForAnswers(
  context: Context<unknown>,
  { resolution, rules, session }: VoteInHand,
  standing: readonly Objection[],
): Promise<ConsentClosed | undefined> {
  const { consent } = rules.decision;
  if (session !== undefined || consent === undefined || resolution.answer_until !== null) return undefined;
  const until = endOf(context, consent.answerWithin);
  await updateResolution(context, resolution.id, { answer_until: until, closes_at: until });
  await setClock(context, resolution.id, until);
  return { outcome: 'waiting-for-answers', standing: standing.length, until };
}

async function afterAnswers(
  context: Context<unknown>,
  { resolution, rules, session }: VoteInHand,
  standing: number,
): Promise<ConsentClosed> {
  const { id } = resolution;
  if (rules.decision.consent?.outvotedBy === undefined) {
    await decide(context, resolution, 'returned', { result: 'returned', by: 'objections', standing });
    return { outcome: 'rejected', standing };
  }
  if (session === undefined && rules.written === undefined) {
    await context.step(resolutionLifecycle, id, 'close-resolution.to-agenda');
    await context.settle('resolution-closes', id);
    await updateResolution(context, id, { held: null, closes_at: null, outvoting: true });
    return { outcome: 'put-on-an-agenda', standing };
  }
  await context.step(resolutionLifecycle, id, 'close-resolution.to-vote');
  const until = session === undefined ? endOf(context, rules.written!.within) : null;
  await updateResolution(context, id, { outvoting: true, method: 'vote', closes_at: until });
  await context.settle('resolution-closes', id);
  await setClock(context, id, until);
  return { outcome: 'put-to-the-vote', standing, ...(until === null ? {} : { until }) };
}
