import { countVotes, type Outcome } from './count-votes.ts';
import { mayStillVote, type Terms } from './terms.ts';
import type { Choice, Voter } from './voter.ts';

/**
 * The outcome that no vote to come can change; nothing while one can. Each member who has not voted may vote either
 * way, abstain, or stay away. A vote for helps everything and one against helps nothing, so that four counts are
 * enough: all of them for, all against, all away, and whether they could make a tie.
 */
export function certainOutcome(voters: readonly Voter[], terms: Terms): Outcome | undefined {
  const now = countVotes(voters, terms);
  const { pending } = now.votes;
  if (pending === 0) return now.outcome;
  const best = countVotes(supposing(voters, terms, 'for'), terms);
  if (!best.quorum.reached) return 'no-quorum';
  if (!now.quorum.reached) return undefined;
  if (countVotes(supposing(voters, terms, 'against'), terms).outcome === 'approved') return 'approved';
  if (best.outcome !== 'rejected') return undefined;
  return canTie(now.votes, terms) ? undefined : 'rejected';
}

const supposing = (voters: readonly Voter[], terms: Terms, vote: Choice): readonly Voter[] =>
  voters.map((voter) => (mayStillVote(voter, terms) ? { ...voter, present: true, vote } : voter));

/** A tie is not yet a no: the rules may have a second vote, a new session or a casting vote for it. */
function canTie(
  { for: inFavour, against, pending }: { for: number; against: number; pending: number },
  { majority }: Terms,
): boolean {
  if (majority.kind === 'qualified') return false;
  const apart = Math.abs(inFavour - against);
  return apart <= pending && (Math.max(inFavour, against) > 0 || pending >= 2);
}
