import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { howMany, needs, sum } from './children-reached.ts';

/**
 * So many processes of the programme have ended: closed with their result, or without one where that is enough. What
 * was cancelled counts neither way.
 * Source: none of the methods asks for a number; how many are enough is the programme's own choice.
 */
export const childrenClosed = defineRule({
  name: 'children-closed',
  version: 1,
  params: z.strictObject({ withoutResultToo: z.boolean().default(false), ...howMany }),
  needs: ['childrenStanding'],
  remedy: ['open-children', 'send-to-children'],
  judge({ childrenStanding }, { withoutResultToo, atLeast, share }) {
    const standing = childrenStanding.filter(({ state }) => state !== 'cancelled');
    const children = sum(standing);
    if (children === 0) return unknown('children-of-the-programme');
    const closed = sum(standing.filter(({ state }) => state === 'closed'));
    const withoutResult = sum(standing.filter(({ state }) => state === 'closed-without-result'));
    const needed = needs(children, atLeast, share);
    const found = { closed, withoutResult, children, cancelled: sum(childrenStanding) - children };
    const reached = withoutResultToo ? closed + withoutResult : closed;
    return reached >= needed ? met(found) : notMet(found, { needed });
  },
});
