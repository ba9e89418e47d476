import type { Decision, Majority } from '../procedure/decision-rules.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';
import type { Quorum } from '../procedure/quorum-rules.ts';
import type { Voter } from './voter.ts';

/** By what a vote is counted: the parts of the rules of procedure that bear on it. */
export interface Terms {
  /** In a session who is present takes part; in writing who votes does. */
  readonly held: 'in-session' | 'in-writing';
  /** The first call, or the second with its own quorum. */
  readonly call: 1 | 2;
  readonly quorum: Quorum;
  /** The majority for this kind of matter. */
  readonly majority: Majority;
  readonly presidingVotes: boolean;
  readonly parity: Decision['parity'];
  readonly veto: Decision['veto'];
  readonly conflicts: {
    /** Whether who withdrew for a conflict counts as present for the quorum. */
    readonly recusedCountsAsPresent: boolean;
    /** Whether they still are of the number that a majority is counted on. */
    readonly recusedStaysInBase: boolean;
    /** Whether the vote of the member who asked may be the one that decides. */
    readonly drafterMayDecide: boolean;
  };
}

/** The terms that rules of procedure give a vote: where it is held, on which call, on what kind of matter. */
export function termsFrom(
  { decision, quorum, byMatter, conflicts }: RulesOfProcedure,
  vote: Pick<Terms, 'held' | 'call'> & { readonly matter: string; readonly outvoting?: boolean },
): Terms {
  // An objection that stands is outvoted by a majority of its own.
  const outvoting = vote.outvoting ? decision.consent?.outvotedBy : undefined;
  return {
    held: vote.held,
    call: vote.call,
    quorum,
    majority: outvoting ?? byMatter[vote.matter] ?? decision.majority,
    presidingVotes: decision.presidingVotes,
    parity: decision.parity,
    veto: decision.veto,
    conflicts,
  };
}

/** Whether a voter takes part in the vote as it stands. */
export const takesPart = (voter: Voter, { held }: Terms): boolean =>
  !voter.suspended && (held === 'in-session' ? voter.present : voter.vote !== null);

/** Whether a voter may still vote. */
export const mayStillVote = (voter: Voter, terms: Terms): boolean =>
  voter.vote === null &&
  !voter.recused &&
  !voter.suspended &&
  voter.inOffice &&
  hasVote(voter, terms) &&
  (terms.held === 'in-writing' || voter.present);

/** Whether the seat has a vote at all: in some bodies who presides has none, or only the casting one. */
export const hasVote = (voter: Voter, { presidingVotes }: Pick<Terms, 'presidingVotes'>): boolean =>
  presidingVotes || !voter.presiding;
