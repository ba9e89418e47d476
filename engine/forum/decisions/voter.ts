/** What a member can say: for what is proposed, against it, or neither. */
export type Choice = 'for' | 'against' | 'abstain';

/** A seat in a decision, as it stood when the votes were counted. One seat has one vote, whoever casts it. */
export interface Voter {
  readonly seat: string;
  readonly sector: string;
  /** Whether this is the seat that presides over the session; nobody presides over a decision in writing. */
  readonly presiding: boolean;
  /** Whether somebody holds the seat. */
  readonly inOffice: boolean;
  /** In the room, or from afar where that counts. Means nothing in writing: there who votes takes part. */
  readonly present: boolean;
  /** Withdrew, or was withdrawn, because of a conflict of interest: has no vote on this matter. */
  readonly recused: boolean;
  /** Whether the member's rights are suspended: in office, and without a vote. */
  readonly suspended: boolean;
  /** Whether the member who votes is the one who asked for what is decided. */
  readonly asked: boolean;
  readonly vote: Choice | null;
}

/** How many said what, and how many of those who may still vote have not. */
export interface VotesCounted {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly pending: number;
}

/** Counts the votes of some voters. Who is recused has none, and one that was cast before does not count. */
export function votesAmong(voters: readonly Voter[], pending: (voter: Voter) => boolean): VotesCounted {
  const counted = { for: 0, against: 0, abstain: 0, pending: 0 };
  for (const voter of voters) {
    if (voter.recused || voter.suspended) continue;
    if (voter.vote !== null) counted[voter.vote] += 1;
    else if (pending(voter)) counted.pending += 1;
  }
  return counted;
}
