import { type MajorityOfVote, majorityOfVote } from './majority-of-vote.ts';
import { type QuorumOfVote, quorumOfVote } from './quorum-of-vote.ts';
import { moreThanShare } from './share.ts';
import { hasVote, mayStillVote, type Terms } from './terms.ts';
import { type Voter, type VotesCounted, votesAmong } from './voter.ts';

export type Outcome = 'approved' | 'rejected' | 'tie' | 'no-quorum';

/** What stands in the way of an approval, where something does. */
export type Obstacle = 'quorum' | 'majority' | 'parity' | 'veto' | 'own-vote';

/** A sector's own majority, or its veto. */
export interface SectorMajority extends MajorityOfVote {
  readonly sector: string;
}
export interface SectorVeto {
  readonly sector: string;
  readonly against: number;
  readonly base: number;
  /** How many votes against stop it. */
  readonly stopsAt: number;
  readonly stops: boolean;
}

/** The result of a vote, with how it was counted: everything that a reader needs to count it again. */
export interface Count {
  readonly outcome: Outcome;
  readonly obstacles: readonly Obstacle[];
  readonly votes: VotesCounted;
  readonly quorum: QuorumOfVote;
  readonly majority: MajorityOfVote;
  readonly parity: readonly SectorMajority[];
  readonly veto: readonly SectorVeto[];
}

/**
 * Counts a vote as it stands: quorum, majority, the majority of each sector that has one of its own, vetoes. A tie is
 * as many for as against, where that is not a majority and a qualified one is not asked; what nobody voted on is none.
 */
export function countVotes(all: readonly Voter[], terms: Terms): Count {
  const voters = all.map((voter) => (hasVote(voter, terms) ? voter : { ...voter, vote: null }));
  const quorum = quorumOfVote(all, terms);
  const majority = majorityOfVote(voters, terms);
  const parity = (terms.parity?.sectors ?? []).map((sector) => ({
    sector,
    ...majorityOfVote(of(sector, voters), terms),
  }));
  const veto = (terms.veto?.sectors ?? []).map((sector) => vetoOf(sector, voters, terms));
  const obstacles: Obstacle[] = [
    ...(quorum.reached ? [] : (['quorum'] as const)),
    ...(majority.reached ? [] : (['majority'] as const)),
    ...(parity.every(({ reached }) => reached) ? [] : (['parity'] as const)),
    ...(veto.some(({ stops }) => stops) ? (['veto'] as const) : []),
  ];
  if (obstacles.length === 0 && decidedByWhoAsked(voters, terms)) obstacles.push('own-vote');
  const votes = votesAmong(voters, (voter) => mayStillVote(voter, terms));
  return { outcome: outcomeOf(obstacles, majority), obstacles, votes, quorum, majority, parity, veto };
}

function outcomeOf(obstacles: readonly Obstacle[], majority: MajorityOfVote): Outcome {
  if (obstacles.length === 0) return 'approved';
  if (obstacles.includes('quorum')) return 'no-quorum';
  if (obstacles.includes('own-vote')) return 'rejected';
  return isTie(majority) ? 'tie' : 'rejected';
}

/**
 * Whether it would not be approved without the vote of the member who asked for it: who drafts does not approve alone.
 * The vote still counts for the quorum.
 */
function decidedByWhoAsked(voters: readonly Voter[], terms: Terms): boolean {
  if (terms.conflicts.drafterMayDecide || !voters.some((voter) => voter.asked)) return false;
  const others = voters.map((voter) => (voter.asked ? { ...voter, vote: null } : voter));
  const sectors = terms.parity?.sectors ?? [];
  return [others, ...sectors.map((sector) => of(sector, others))].some(
    (among) => !majorityOfVote(among, terms).reached,
  );
}

export const isTie = ({ kind, for: inFavour, against, reached }: MajorityOfVote): boolean =>
  kind !== 'qualified' && !reached && inFavour === against && inFavour > 0;

const of = (sector: string, voters: readonly Voter[]): readonly Voter[] =>
  voters.filter((voter) => voter.sector === sector);

function vetoOf(sector: string, voters: readonly Voter[], terms: Terms): SectorVeto {
  const own = of(sector, voters);
  const against = votesAmong(own, () => false).against;
  const base = own.filter((voter) => voter.inOffice && hasVote(voter, terms) && !voter.recused).length;
  const stopsAt = moreThanShare(terms.veto?.moreThan ?? 0, base);
  return { sector, against, base, stopsAt, stops: against >= stopsAt };
}
