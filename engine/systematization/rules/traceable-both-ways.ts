import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Whoever said something finds the proposal that it went into, and every proposal that goes on shows what was
 * said that it rests on.
 * Source: our reading of what a reasoned response is for; participation platforms link results to proposals.
 */
export const traceableBothWays = defineRule({
  name: 'traceable-both-ways',
  version: 1,
  params: z.strictObject({ to: z.enum(['proposals']) }),
  needs: ['proposalLines'],
  remedy: ['amend-proposal', 'dispose-contributions', 'dispose-proposal'],
  judge({ proposalLines }, { to }) {
    const { proposals, answered, withoutSource, withoutEnd } = proposalLines;
    if (proposals === 0) return unknown('proposals');
    const found = {
      proposals,
      contributionsDisposed: answered,
      withoutSource: withoutSource.length,
      withoutEnd: withoutEnd.length,
    };
    const missing = [
      ...withoutSource.map((one) => ({ ...one, lacks: 'contributions' })),
      ...withoutEnd.map((one) => ({ ...one, lacks: 'live-proposal' })),
    ];
    return missing.length === 0 ? met(found) : notMet(found, { to }, missing);
  },
});
