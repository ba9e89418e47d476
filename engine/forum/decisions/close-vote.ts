import type { Context } from '../../kernel/command.ts';
import type { CarriedOut } from '../carry-out.ts';
import { outvoteObjections } from '../consent/objections.ts';
import { resolutionLifecycle } from '../machine.ts';
import { decide, updateResolution } from '../resolution.ts';
import { endOf, setClock } from '../resolutions/clock.ts';
import { type Count, countVotes, type Outcome } from './count-votes.ts';
import { termsIn, type VoteInHand, votersIn } from './vote-in-hand.ts';

/** What the closing of a vote tells: the outcome, how it was counted, and what follows. */
export interface VoteClosed {
  readonly outcome: Outcome;
  readonly votes: Count['votes'];
  readonly obstacles: Count['obstacles'];
  /** What the rules do about a tie; nothing where it was none, or where no step is left. */
  readonly next?: 'second-vote' | 'new-session' | 'casting-vote';
  readonly by?: string;
  readonly carriedOut?: CarriedOut;
}

/** Counts a vote and closes it: approved, not approved, without a quorum, or tied with the rules' next step. */
export async function closeVote(context: Context<unknown>, hand: VoteInHand): Promise<VoteClosed> {
  const count = countVotes(votersIn(hand), termsIn(hand));
  await writeRound(context, hand, count);
  const { outcome, votes, obstacles } = count;
  if (outcome === 'tie') return { outcome, votes, obstacles, ...(await afterTie(context, hand, count)) };
  const into = outcome === 'rejected' ? 'returned' : outcome;
  if (into === 'approved' && hand.resolution.outvoting) await outvoteObjections(context, hand.resolution.id);
  const carriedOut = await decide(context, hand.resolution, into, { result: into, count });
  return { outcome, votes, obstacles, ...(carriedOut === undefined ? {} : { carriedOut }) };
}

async function writeRound(
  context: Context<unknown>,
  { resolution }: VoteInHand,
  count: Count,
): Promise<void> {
  const { tx, organization, process, recordedAt } = context;
  await tx
    .insertInto('resolution_round')
    .values({
      organization,
      process: process.id,
      id: context.newId(),
      resolution: resolution.id,
      call: resolution.call,
      round: resolution.round,
      session: resolution.session,
      outcome: count.outcome,
      counted: count,
      counted_at: recordedAt,
    })
    .execute();
}

/** Takes the rules' next step about a tie; where none is left, what is tied is not approved. */
async function afterTie(
  context: Context<unknown>,
  { resolution, rules }: VoteInHand,
  count: Count,
): Promise<Pick<VoteClosed, 'next' | 'by'>> {
  const { id } = resolution;
  const step = rules.decision.ties[resolution.tie_steps];
  if (step === undefined) {
    await decide(context, resolution, 'returned', { result: 'tie', count });
    return {};
  }
  const taken = { tie_steps: resolution.tie_steps + 1, tie_step: step.kind };
  if (step.kind === 'second-vote') {
    await context.step(resolutionLifecycle, id, 'close-resolution.second-vote');
    const { written } = rules;
    const closesAt =
      resolution.held === 'in-writing' && written !== undefined ? endOf(context, written.within) : null;
    await updateResolution(context, id, { ...taken, round: resolution.round + 1, closes_at: closesAt });
    await setClock(context, id, closesAt);
    return { next: step.kind, ...(closesAt === null ? {} : { by: closesAt }) };
  }
  await context.step(resolutionLifecycle, id, 'close-resolution.tied');
  await context.settle('resolution-closes', id);
  const by = step.kind === 'new-session' ? endOf(context, step.within) : null;
  await updateResolution(context, id, { ...taken, meet_by: by });
  // A new session that is not held in time leaves the tie as it is: not approved.
  await setClock(context, id, by);
  return { next: step.kind, ...(by === null ? {} : { by }) };
}
