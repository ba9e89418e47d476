import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { type Missing, met, notMet, unknown } from '../../gates/verdict.ts';
import { exclusionReasons } from '../outcomes.ts';

/**
 * Every proposal and every contribution has its answer, what is left out has it with a reason that the method
 * admits, and the reasoned response is published.
 * Source: Peñalolén's plan, p. 10, which leaves out proposals of participants only for technical impossibility
 * or for lying outside the municipality's powers, and publishes the detail; Peru's Ley 27444 (TUO), article 195.4,
 * says the like of public hearings; the reasoned response is a standard of the Open Government Partnership.
 */
export const everyProposalDisposed = defineRule({
  name: 'every-proposal-disposed',
  version: 1,
  params: z.strictObject({
    /** Whether each contribution is answered too, or only the proposals. */
    contributions: z.boolean().default(true),
    responsePublished: z.boolean().default(true),
    /** The reasons for leaving something out that the method admits; left out, all of the list. */
    exclusionReasons: z.array(z.enum(exclusionReasons)).min(1).optional(),
  }),
  needs: ['proposalsNotDisposed', 'contributionsNotDisposed', 'exclusionsBeyondReasons', 'publishedResponse'],
  remedy: ['dispose-proposal', 'dispose-contributions', 'publish-reasoned-response'],
  judge(facts, params) {
    const { proposalsNotDisposed: proposals, contributionsNotDisposed: contributions } = facts;
    if (proposals.total === 0) return unknown('proposals');
    const beyond = facts.exclusionsBeyondReasons;
    const { published } = facts.publishedResponse;
    const missing: Missing[] = [...proposals.first, ...beyond.proposals];
    if (params.contributions) missing.push(...contributions.first, ...beyond.contributions);
    if (params.responsePublished && published === null) missing.push({ document: 'reasoned-response' });
    const found = {
      proposals: proposals.total,
      proposalsDisposed: proposals.total - proposals.notDisposed,
      contributions: contributions.total,
      contributionsDisposed: contributions.disposed,
      outsideReasons: beyond.proposals.length + (params.contributions ? beyond.contributions.length : 0),
      responsePublished: published !== null,
      ...(published === null ? {} : { response: published.version, hash: published.hash }),
    };
    return missing.length === 0 ? met(found) : notMet(found, { ...params }, missing);
  },
});
