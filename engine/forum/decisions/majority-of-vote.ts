import type { Majority } from '../procedure/decision-rules.ts';
import { atLeastShare, moreThanShare } from './share.ts';
import { hasVote, type Terms, takesPart } from './terms.ts';
import { type Voter, votesAmong } from './voter.ts';

/** Whether a majority is for it: of what it is counted, and how many votes for are asked. */
export interface MajorityOfVote {
  readonly kind: Majority['kind'];
  /** The number that the majority is counted on; a simple one is counted on the votes against. */
  readonly base: number;
  readonly needed: number;
  readonly for: number;
  readonly against: number;
  readonly reached: boolean;
}

/** The majority among some voters: all of them, or those of one sector. */
export function majorityOfVote(voters: readonly Voter[], terms: Terms): MajorityOfVote {
  const { majority } = terms;
  const { for: inFavour, against } = votesAmong(voters, () => false);
  const base = majority.kind === 'simple' ? against : baseOf(voters, majority.of, terms);
  const needed =
    majority.kind === 'simple'
      ? against + 1
      : majority.kind === 'absolute'
        ? moreThanShare(0.5, base)
        : // Of nobody, no share is a majority.
          Math.max(1, atLeastShare(majority.atLeast, base));
  return { kind: majority.kind, base, needed, for: inFavour, against, reached: inFavour >= needed };
}

type BaseName = Exclude<Majority, { kind: 'simple' }>['of'];

function baseOf(voters: readonly Voter[], of: BaseName, terms: Terms): number {
  if (of === 'cast') {
    const cast = votesAmong(voters, () => false);
    return cast.for + cast.against;
  }
  const counted = voters.filter(
    (voter) => hasVote(voter, terms) && (!voter.recused || terms.conflicts.recusedStaysInBase),
  );
  if (of === 'seats') return counted.length;
  if (of === 'in-office') return counted.filter((voter) => voter.inOffice).length;
  return counted.filter((voter) => (voter.recused ? voter.present : takesPart(voter, terms))).length;
}
