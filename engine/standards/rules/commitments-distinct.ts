import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { alike } from '../alike.ts';
import type { CommitmentText } from '../facts/commitment-texts.ts';

/**
 * The commitments are different ones: no two share more of their words than allowed, none repeats another's milestone,
 * and the numbers of each one's milestones have no hole and no repetition.
 * Source: La Libertad, whose review found a commitment that overlaps with two others, a block that is printed twice,
 * and a fifth milestone numbered 1. The share is the method's to say.
 */
export const commitmentsDistinct = defineRule({
  name: 'commitments-distinct',
  version: 1,
  params: z.strictObject({ atMostAlike: z.number().gt(0).lt(1).default(0.7) }),
  needs: ['commitmentTexts'],
  remedy: ['amend-commitment', 'withdraw-commitment', 'amend-milestone'],
  judge({ commitmentTexts }, { atMostAlike }) {
    if (commitmentTexts.length === 0) return unknown('commitments');
    const pairs = commitmentTexts.flatMap((one, index) =>
      commitmentTexts.slice(index + 1).map((other) => [one, other] as const),
    );
    const missing = [
      ...pairs.flatMap(([one, other]) => alikeIn(one, other, atMostAlike)),
      ...pairs.flatMap(([one, other]) => repeatedIn(one, other)),
      ...commitmentTexts.flatMap(misnumbered),
    ];
    const found = { commitments: commitmentTexts.length, pairs: pairs.length };
    return missing.length === 0 ? met(found) : notMet(found, { atMostAlike }, missing);
  },
});

function alikeIn(one: CommitmentText, other: CommitmentText, atMost: number) {
  const share = Math.round(alike(one.text, other.text) * 100) / 100;
  return share > atMost ? [{ gap: 'alike', code: one.code, other: other.code, share }] : [];
}

function repeatedIn(one: CommitmentText, other: CommitmentText) {
  return one.milestones
    .filter(({ title }) => other.milestones.some((milestone) => same(milestone.title, title)))
    .map(({ code }) => ({ gap: 'milestone-repeated', code: one.code, other: other.code, milestone: code }));
}

const same = (one: string, other: string): boolean =>
  one.trim().toLocaleLowerCase('es') === other.trim().toLocaleLowerCase('es');

/** Milestones whose codes end with a number are to be numbered on: 1, 2, 3. Others have names, and no order to break. */
function misnumbered({ code, milestones }: CommitmentText) {
  const numbers = milestones.map((milestone) => /(\d+)$/.exec(milestone.code)?.[1]);
  if (milestones.length === 0 || numbers.includes(undefined)) return [];
  const wrong = numbers.findIndex((number, index) => Number(number) !== index + 1);
  return wrong < 0 ? [] : [{ gap: 'milestone-misnumbered', code, milestone: milestones[wrong]!.code }];
}
