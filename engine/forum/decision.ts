import type { ApprovalByTerms } from '../workflow/spec.ts';

/** The votes cast in a call, one a seat. */
export interface VotesCast {
  readonly approve: number;
  readonly return: number;
  readonly abstain: number;
}

/** What a quorum and a qualified majority are counted on. */
export interface Base {
  readonly seats: number;
  readonly inOffice: number;
}

export type Result = 'approved' | 'returned' | 'tie' | 'no-quorum';
export type Terms = Pick<ApprovalByTerms, 'quorum' | 'secondCall' | 'decision'>;

/** Whether enough seats took part. Who abstains takes part. A second call has its own, smaller quorum. */
export function hasQuorum(votes: VotesCast, base: Base, terms: Terms, call: number): boolean {
  const present = votes.approve + votes.return + votes.abstain;
  const of = terms.quorum.of === 'seats' ? base.seats : base.inOffice;
  if (call > 1 && terms.secondCall !== undefined) {
    const { atLeast, neverFewerThan } = terms.secondCall;
    return present >= of * atLeast && present >= neverFewerThan;
  }
  return present > of * terms.quorum.moreThan;
}

/**
 * What the votes amount to. A simple majority is of those for and against; an absolute one, and two thirds,
 * are of the members in office, so that who abstains or stays away weighs against.
 */
export function resultOf(votes: VotesCast, base: Base, terms: Terms, call: number): Result {
  if (!hasQuorum(votes, base, terms, call)) return 'no-quorum';
  if (terms.decision === 'absolute-majority')
    return 2 * votes.approve > base.inOffice ? 'approved' : 'returned';
  if (terms.decision === 'two-thirds')
    return 3 * votes.approve >= 2 * base.inOffice ? 'approved' : 'returned';
  if (votes.approve === votes.return) return 'tie';
  return votes.approve > votes.return ? 'approved' : 'returned';
}

/** The result that stands whatever the members who have not voted yet may do; nothing while they can change it. */
export function certainResult(votes: VotesCast, base: Base, terms: Terms, call: number): Result | undefined {
  const left = base.inOffice - votes.approve - votes.return - votes.abstain;
  const first = resultOf(votes, base, terms, call);
  for (let approve = 0; approve <= left; approve += 1) {
    for (let against = 0; approve + against <= left; against += 1) {
      for (const abstain of [0, left - approve - against]) {
        const possible = {
          approve: votes.approve + approve,
          return: votes.return + against,
          abstain: votes.abstain + abstain,
        };
        if (resultOf(possible, base, terms, call) !== first) return undefined;
      }
    }
  }
  return first;
}
