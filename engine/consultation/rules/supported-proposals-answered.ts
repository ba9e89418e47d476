import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every collection of proposals is closed, and each of its proposals that reached the supports announced goes on in a
 * proposal of the process that has its answer. Source: what was announced with the collection, which binds who announced it.
 */
export const supportedProposalsAnswered = defineRule({
  name: 'supported-proposals-answered',
  version: 1,
  params: z.strictObject({}),
  needs: ['supportedProposals'],
  remedy: ['take-up-proposal', 'dispose-proposal', 'close-collection'],
  judge({ supportedProposals: { collections, open, reached, unanswered } }) {
    if (collections === 0) return unknown('proposal-collection');
    const found = { collections, open, reached };
    if (open === 0 && unanswered.length === 0) return met(found);
    const missing = unanswered.map((one) => ({ ...one }));
    return notMet(found, { open: 0 }, missing);
  },
});
