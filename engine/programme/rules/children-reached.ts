import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { Slug } from '../../kernel/values.ts';
import type { ChildrenStanding } from '../facts/children-standing.ts';
import { stageStateOf } from '../roll-up.ts';

/** How many are asked for: a number of children, or a share of those that were not cancelled. */
export const howMany = {
  atLeast: z.int().positive().max(100_000).optional(),
  share: z.number().gt(0).max(1).optional(),
};

const begun = ['working', 'awaiting-approval', 'passed'];

/**
 * So many processes of the programme have begun or passed a stage of theirs. A child that was cancelled counts neither
 * as one that did nor as one that must; one that was closed has passed every stage; one that ended without result
 * counts among those that must.
 * Source: none of the methods asks for a number; how many are enough is the programme's own choice.
 */
export const childrenReached = defineRule({
  name: 'children-reached',
  version: 1,
  params: z.strictObject({ stage: Slug, state: z.enum(['begun', 'passed']).default('passed'), ...howMany }),
  needs: ['childrenStanding'],
  remedy: ['open-children', 'send-to-children'],
  judge({ childrenStanding }, { stage, state, atLeast, share }) {
    const standing = childrenStanding.filter((one) => one.state !== 'cancelled');
    const children = sum(standing);
    if (children === 0) return unknown('children-of-the-programme');
    const accepted = state === 'passed' ? ['passed'] : begun;
    const reached = sum(
      standing.filter(
        (one) => one.hasStage && accepted.includes(stageStateOf(one.state, stage) ?? 'in-none'),
      ),
    );
    const cancelled = sum(childrenStanding) - children;
    const needed = needs(children, atLeast, share);
    const found = { stage, state, reached, children, cancelled };
    return reached >= needed ? met(found) : notMet(found, { needed });
  },
});

/** Without a number or a share, all of them; with both, the larger. A share is rounded up to whole children. */
export function needs(children: number, atLeast: number | undefined, share: number | undefined): number {
  if (atLeast === undefined && share === undefined) return children;
  // 0.7 of 10 is 7, and not the 8 that binary fractions would make of it.
  return Math.max(atLeast ?? 0, Math.ceil(Number(((share ?? 0) * children).toFixed(9))));
}

export const sum = (standing: readonly ChildrenStanding[]): number =>
  standing.reduce((total, { children }) => total + children, 0);
