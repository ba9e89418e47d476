import type { Terms } from '../../../../engine/forum/decisions/terms.ts';
import type { Choice, Voter } from '../../../../engine/forum/decisions/voter.ts';

/** Members of one sector, by how they voted: `voters('ffa-')` are two for, one against and one who has not voted. */
export function voters(votes: string, more: Partial<Voter> = {}): Voter[] {
  const choices: Record<string, Choice | null> = { f: 'for', a: 'against', o: 'abstain', '-': null };
  return [...votes].map((letter, index) => ({
    seat: `${more.sector ?? 'civil'}-${index}`,
    sector: 'civil',
    presiding: false,
    inOffice: true,
    present: true,
    recused: false,
    suspended: false,
    asked: false,
    vote: choices[letter] ?? null,
    ...more,
  }));
}

/** A simple majority of those present, with a quorum of more than half of those in office. */
export const terms = (more: Partial<Terms> = {}): Terms => ({
  held: 'in-session',
  call: 1,
  quorum: { of: 'in-office', first: { moreThan: 0.5 }, presidingCounts: true },
  majority: { kind: 'simple' },
  presidingVotes: true,
  parity: undefined,
  veto: undefined,
  conflicts: { recusedCountsAsPresent: true, recusedStaysInBase: false, drafterMayDecide: false },
  ...more,
});
