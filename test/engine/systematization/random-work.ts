import fc from 'fast-check';
import { exclusionReasons, outcomes } from '../../../engine/systematization/outcomes.ts';

/** A step of a team that works at random: places are numbers, taken modulo how many there are. */
export const step = fc.record({
  kind: fc.constantFrom('say', 'code', 'formulate', 'amend', 'merge', 'split', 'dispose', 'answer', 'answer'),
  one: fc.nat(50),
  other: fc.nat(50),
  outcome: fc.constantFrom(...outcomes),
  reason: fc.constantFrom(...exclusionReasons),
});

export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** What there is to work on: ids, in the order in which they came about. */
export interface Known {
  readonly contributions: string[];
  readonly proposals: string[];
}

const themes = ['environment', 'security'];
const at = <T>(list: readonly T[], place: number): T | undefined => list[place % list.length];

/** The command of a step on what there is; nothing where there is nothing to do it on. */
export function commandOf(
  { kind, one, other, outcome, reason }: Step,
  known: Known,
): [string, object] | undefined {
  const contribution = at(known.contributions, one);
  const proposal = at(known.proposals, one);
  const second = at(known.proposals, other);
  const theme = at(themes, other);
  const text = { title: `Propuesta ${one}`, theme };
  const reasoned = outcome === 'partly' || outcome === 'excluded' ? { reason, response: 'Por esto.' } : {};
  if (kind === 'say')
    return ['record-contribution', { kind: 'need', body: `Aporte ${one}`, channel: 'letter' }];
  if (contribution === undefined) return undefined;
  const cites = [contribution, at(known.contributions, other)];
  if (kind === 'formulate') return ['formulate-proposal', { ...text, cites }];
  if (kind === 'code') {
    const role = at(['problem', 'solution'], one);
    return ['code-contributions', { codings: [{ contribution, theme, role }] }];
  }
  if (proposal === undefined || second === undefined) return undefined;
  if (kind === 'amend') return ['amend-proposal', { proposal, cite: [cites[1]], drop: [contribution] }];
  if (kind === 'merge') return ['merge-proposals', { proposals: [proposal, second], into: text }];
  if (kind === 'split') return ['split-proposal', { proposal, parts: [text, { ...text, cites }] }];
  if (kind === 'dispose') {
    const into = outcome === 'merged' ? { mergedInto: second } : {};
    return ['dispose-proposal', { proposal, outcome, ...into, ...reasoned }];
  }
  const into = outcome === 'excluded' ? {} : { proposal: second };
  return ['dispose-contributions', { dispositions: [{ contribution, outcome, ...into, ...reasoned }] }];
}
