import { z } from 'zod';
import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * Every commitment comes from a proposal; and where proposals were put to the vote, from one that won, and
 * every one that won became a commitment. It is the second half of the line that `traceable-both-ways` begins.
 * Source: Peñalolén's plan, whose three commitments are those that the consultation chose.
 */
export const commitmentsTraceToProposals = defineRule({
  name: 'commitments-trace-to-proposals',
  version: 1,
  params: z.strictObject({}),
  needs: ['commitmentOrigins'],
  remedy: ['amend-commitment', 'draft-commitment', 'withdraw-commitment'],
  judge({ commitmentOrigins: { total, withoutProposal, notChosen, chosenWithoutCommitment } }) {
    if (total === 0) return unknown('commitments');
    const missing = [
      ...withoutProposal.map((one) => ({ ...one, lacks: 'proposal' })),
      ...notChosen.map((one) => ({ ...one, lacks: 'winning-proposal' })),
      ...chosenWithoutCommitment.map((one) => ({ ...one, lacks: 'commitment' })),
    ];
    const found = {
      commitments: total,
      withoutProposal: withoutProposal.length,
      notChosen: notChosen.length,
      chosenWithoutCommitment: chosenWithoutCommitment.length,
    };
    return missing.length === 0 ? met(found) : notMet(found, {}, missing.slice(0, exceptionsListed));
  },
});
