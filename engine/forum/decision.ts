import type { ApprovalByTerms } from '../workflow/spec.ts';
import type { Count, Obstacle, Outcome } from './decisions/count-votes.ts';
import type { MajorityOfVote } from './decisions/majority-of-vote.ts';
import type { QuorumOfVote } from './decisions/quorum-of-vote.ts';
import { atLeastShare, enoughOf, moreThanShare } from './decisions/share.ts';

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

/** Whether enough seats took part, of how many. Who abstains takes part; a second call has its own, smaller quorum. */
export function quorumByTerms(votes: VotesCast, base: Base, terms: Terms, call: number): QuorumOfVote {
  const present = votes.approve + votes.return + votes.abstain;
  const of = terms.quorum.of === 'seats' ? base.seats : base.inOffice;
  const needed = enoughOf(call > 1 && terms.secondCall !== undefined ? terms.secondCall : terms.quorum, of);
  // Of nobody no number is a quorum: neither of a forum without seats nor of one without members.
  return { present, base: of, needed, reached: of > 0 && base.inOffice > 0 && present >= needed };
}

/**
 * What the votes amount to. A simple majority is of those for and against; an absolute one, and two thirds,
 * are of the members in office, so that who abstains or stays away weighs against.
 */
export function resultOf(votes: VotesCast, base: Base, terms: Terms, call: number): Result {
  if (!quorumByTerms(votes, base, terms, call).reached) return 'no-quorum';
  if (terms.decision === 'absolute-majority')
    return 2 * votes.approve > base.inOffice ? 'approved' : 'returned';
  if (terms.decision === 'two-thirds')
    return 3 * votes.approve >= 2 * base.inOffice ? 'approved' : 'returned';
  if (votes.approve === votes.return) return 'tie';
  return votes.approve > votes.return ? 'approved' : 'returned';
}

/** The result that stands whatever the members who have not voted yet may do; nothing while they can change it. */
export function certainResult(votes: VotesCast, base: Base, terms: Terms, call: number): Result | undefined {
  const left = leftOf(votes, base);
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

/** How many members in office have not voted. */
const leftOf = (votes: VotesCast, { inOffice }: Base): number =>
  Math.max(0, inOffice - votes.approve - votes.return - votes.abstain);

const outcomes: Record<Result, Outcome> = {
  approved: 'approved',
  returned: 'rejected',
  tie: 'tie',
  'no-quorum': 'no-quorum',
};

/** The result with how it was counted, told as a vote by rules of procedure is: with them nothing else has to differ. */
export function countByTerms(votes: VotesCast, base: Base, terms: Terms, call: number): Count {
  const quorum = quorumByTerms(votes, base, terms, call);
  const majority = majorityByTerms(votes, base, terms);
  const obstacles: Obstacle[] = [
    ...(quorum.reached ? [] : (['quorum'] as const)),
    ...(majority.reached ? [] : (['majority'] as const)),
  ];
  return {
    outcome: outcomes[resultOf(votes, base, terms, call)],
    obstacles,
    votes: {
      for: votes.approve,
      against: votes.return,
      abstain: votes.abstain,
      pending: leftOf(votes, base),
    },
    ...{ quorum, majority, parity: [], veto: [] },
  };
}

function majorityByTerms(votes: VotesCast, { inOffice }: Base, { decision }: Terms): MajorityOfVote {
  const cast = { for: votes.approve, against: votes.return };
  const asked =
    decision === 'simple-majority'
      ? { kind: 'simple' as const, base: votes.return, needed: votes.return + 1 }
      : decision === 'absolute-majority'
        ? { kind: 'absolute' as const, base: inOffice, needed: moreThanShare(0.5, inOffice) }
        : { kind: 'qualified' as const, base: inOffice, needed: atLeastShare(2 / 3, inOffice) };
  return { ...asked, ...cast, reached: votes.approve >= asked.needed };
}
