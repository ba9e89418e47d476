import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { Name } from '../../workflow/spec-values.ts';
import { atLeastShare } from '../decisions/share.ts';

const bases = { cast: 'cast', 'in-office': 'inOffice', seats: 'seats' } as const;

/**
 * The last decision of the forum on a kind of matter approved it, with at least a share of the votes cast, of the members
 * in office or of the seats. What was approved by consent has no votes to count, and nobody against it.
 * Source: majorities of collegiate bodies as laws and rules of procedure set them (Peru, Ley 27444 art. 111; Chile,
 * Ley 18.695 art. 86); which share is asked here is the workflow's.
 */
export const voteThresholdReached = defineRule({
  name: 'vote-threshold-reached',
  version: 1,
  params: z.strictObject({
    matter: Name,
    atLeast: z.number().gt(0).max(1),
    of: z.enum(['cast', 'in-office', 'seats']).default('in-office'),
  }),
  needs: ['decisionOnMatter'],
  remedy: ['propose-resolution', 'open-resolution', 'open-in-writing', 'vote-resolution'],
  judge({ decisionOnMatter: { decision } }, { matter, atLeast, of }) {
    if (decision === null) return unknown('decision-on-matter');
    const { resolution, approved } = decision;
    if (decision.for === null) {
      return approved ? met({ matter, resolution }) : notMet({ matter, votes: 0 }, { needed: 1 });
    }
    const base = decision[bases[of]];
    const needed = Math.max(1, atLeastShare(atLeast, base));
    const found = { matter, votes: decision.for, base, resolution };
    return approved && decision.for >= needed ? met(found) : notMet(found, { needed, of });
  },
});
