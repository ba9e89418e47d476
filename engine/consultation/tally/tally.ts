import { type Count, countBallots } from './count.ts';
import type { CountingRules, Lot } from './counting-rules.ts';
import { type CutOff, cutOff, type RankedOption, ranked } from './cut-off.ts';
import { type Choice, type ElectronicBallots, takeApart } from './electronic-ballots.ts';
import type { PaperBatch } from './paper-batch.ts';
import { percentages } from './percentages.ts';
import { type Turnout, turnout } from './turnout.ts';

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
  /** In the order of the ranking. */
  options: (RankedOption & { percent: number })[];
  /** Those that enter: none unless the outcome is `valid`, or `tie`, when they are the ones above the tie. */
  winners: string[];
  percentages: CountingRules['percentages'] & { sum: number; sumsTo100: boolean };
  turnout: Turnout;
  cutOff: CutOff;
}

/** What a tally is made of besides the ballots. `roll`: see `turnout`; `lot`: only after a tie. */
export interface TallyTerms {
  options: readonly string[];
  rules: CountingRules;
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
  { options, rules, roll, lot }: TallyTerms,
): Tally {
  const count = countBallots(options, ballots);
  const ranking = ranked(count.votes);
  const votes = ranking.reduce((sum, line) => sum + line.votes, 0);
  const { percents, sum, sumsTo100 } = percentages(
    ranking.map((line) => line.votes),
    rules.percentages.of === 'votes' ? votes : count.valid,
    rules.percentages,
  );
  const reached = turnout(rules.turnout, count.ballots, roll);
  const cut = cutOff(ranking, rules, lot);
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
  };
}

function outcomeOf(count: Count, reached: Turnout, cut: CutOff): Outcome {
  if (reached.roll !== null && count.ballots > reached.roll) return 'void';
  if (!reached.met) return 'turnout-not-met';
  if (count.valid === 0) return 'void';
  return cut.decidedBy === 'undecided' ? 'tie' : 'valid';
}
