import type { CountingRules } from './counting-rules.ts';

/** `required` is the smallest number of ballots that meets the threshold; null when the charter asks for none. */
export interface Turnout {
  ballots: number;
  roll: number | null;
  required: number | null;
  met: boolean;
}

/**
 * `roll` is how many people may vote, null where nobody knows (open registration). Throws when a share of an
 * unknown roll is asked for: a charter that says so must not be opened.
 */
export function turnout(rule: CountingRules['turnout'], ballots: number, roll: number | null): Turnout {
  const required = requiredBallots(rule, roll);
  return { ballots, roll, required, met: required === null || ballots >= required };
}

function requiredBallots(rule: CountingRules['turnout'], roll: number | null): number | null {
  if (rule.kind === 'none') return null;
  if (rule.kind === 'ballots') return rule.min;
  if (roll === null) throw new TypeError('A share of the roll needs the size of the roll.');
  const { numerator, denominator } = rule.share;
  return rule.comparison === 'at-least'
    ? Math.ceil((roll * numerator) / denominator)
    : Math.floor((roll * numerator) / denominator) + 1;
}
