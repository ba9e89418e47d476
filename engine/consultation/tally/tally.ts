import type { BudgetResult } from './budget.ts';
import { type Count, countBallots } from './count.ts';
import type { CountingRules, Lot } from './counting-rules.ts';
import type { CutOff, RankedOption } from './cut-off.ts';
import { type Choice, type ElectronicBallots, takeApart } from './electronic-ballots.ts';
import type { MatterResult } from './matters.ts';
import type { PaperBatch } from './paper-batch.ts';
import { resultOfKind } from './result-of-kind.ts';
import { type Turnout, turnout } from './turnout.ts';
import { marksOf, type VoteTerms } from './vote-terms.ts';

/**
 * `void`: no valid ballot, or more ballots than people on the roll. `turnout-not-met`: below the charter's
 * threshold. `tie`: a tie across the cut-off that nothing has decided yet. The ranking is there in every case.
 */
export type Outcome = 'valid' | 'turnout-not-met' | 'tie' | 'void';

export interface Tally {
  outcome: Outcome;
  ballots: number;
  valid: number;
  blank: number;
  spoiled: number;
  votes: number;
  /** In the order of the ranking; of single matters, each with its yes votes. */
  options: (RankedOption & { percent: number })[];
  /** Those that enter: none unless the outcome is `valid`, or `tie`, when they are the ones above the tie. */
  winners: string[];
  percentages: CountingRules['percentages'] & { sum: number; sumsTo100: boolean };
  turnout: Turnout;
  /** Who enters and what decided it; of single matters, those that passed. */
  cutOff: CutOff;
  /** Of single matters: each by itself, in the order of the charter. */
  matters?: MatterResult[];
  /** Of a participatory budget: how it was given out. */
  budget?: BudgetResult;
}

/** What a tally is made of besides the ballots. `roll`: see `turnout`; `lot`: only after a tie. */
export interface TallyTerms extends VoteTerms {
  roll: number | null;
  lot: Lot | null;
}

/** From choices and paper totals to the result. The order of the choices and of the batches changes nothing. */
export function tally(
  ballots: { choices: Iterable<Choice>; paper: readonly PaperBatch[] },
  terms: TallyTerms,
): Tally {
  return tallyBallots({ electronic: takeApart(ballots.choices, terms), paper: ballots.paper }, terms);
}

/** The same from electronic ballots already taken apart, as the published file has them. */
export function tallyBallots(
  ballots: { electronic: ElectronicBallots; paper: readonly PaperBatch[] },
  terms: TallyTerms,
): Tally {
  const { rules, roll } = terms;
  const count = countBallots(marksOf(terms), ballots);
  const { ranking, shares, cutOff: cut, ...ofKind } = resultOfKind(count, terms);
  const votes = [...count.votes.values()].reduce((sum, number) => sum + number, 0);
  const { percents, sum, sumsTo100 } = shares;
  const reached = turnout(rules.turnout, count.ballots, roll);
  const outcome = outcomeOf(count, reached, cut);
  return {
    outcome,
    ballots: count.ballots,
    valid: count.valid,
    blank: count.blank,
    spoiled: count.spoiled,
    votes,
    options: ranking.map((line, at) => ({ ...line, percent: percents[at]! })),
    winners: outcome === 'valid' || outcome === 'tie' ? cut.inPlaces : [],
    percentages: { ...rules.percentages, sum, sumsTo100 },
    turnout: reached,
    cutOff: cut,
    ...ofKind,
  };
}

function outcomeOf(count: Count, reached: Turnout, cut: CutOff): Outcome {
  if (reached.roll !== null && count.ballots > reached.roll) return 'void';
  if (!reached.met) return 'turnout-not-met';
  if (count.valid === 0) return 'void';
  return cut.decidedBy === 'undecided' ? 'tie' : 'valid';
}
