import { matterMarks, type VoteTerms } from './vote-terms.ts';

/** Whether one choice breaks what its kind asks besides known marks and their number. */
export function breaksKind(choice: readonly string[], { of }: VoteTerms): boolean {
  if (of?.kind === 'single-matters') {
    const marked = new Set(choice);
    return of.matters.some(({ code }) => {
      const { yes, no } = matterMarks(code);
      return marked.has(yes) && marked.has(no);
    });
  }
  if (of?.kind !== 'participatory-budget' || of.budget.perVoterMinor === undefined) return false;
  const costs = new Map(of.costed.map(({ code, costMinor }) => [code, costMinor]));
  return choice.reduce((sum, code) => sum + (costs.get(code) ?? 0), 0) > of.budget.perVoterMinor;
}

/**
 * Whether so many votes can come from so many valid ballots, as far as their kind goes: nobody says yes and no to
 * one matter, and nobody spends more than a voter may. Amounts of millions of voters are beyond exact doubles.
 */
export function fitsBallots(votes: ReadonlyMap<string, number>, valid: number, { of }: VoteTerms): boolean {
  const given = (code: string) => votes.get(code) ?? 0;
  if (of?.kind === 'single-matters') {
    return of.matters.every(({ code }) => {
      const { yes, no } = matterMarks(code);
      return given(yes) + given(no) <= valid;
    });
  }
  if (of?.kind !== 'participatory-budget' || of.budget.perVoterMinor === undefined) return true;
  const spent = of.costed.reduce((sum, one) => sum + BigInt(given(one.code)) * BigInt(one.costMinor), 0n);
  return spent <= BigInt(valid) * BigInt(of.budget.perVoterMinor);
}
