import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { told } from '../procedure/told-by.ts';

/**
 * The forum's rules of procedure are published, and tell of what the method asks: quorum, how it decides, how often it
 * meets, who is in it and how they are chosen. Who is in it also has to be so: the seats are composed.
 * Source: OGP minimum requirement 1.1; Peru, DS 206-2019-PCM; OGP Local, tips for inception reports.
 */
export const forumRulesPublic = defineRule({
  name: 'forum-rules-public',
  version: 1,
  params: z.strictObject({
    tellOf: z
      .array(z.enum(told))
      .min(1)
      .default([...told]),
  }),
  needs: ['publicProcedure'],
  remedy: ['publish-procedure', 'compose-forum'],
  judge({ publicProcedure: { version, since, tells, seats } }, { tellOf }) {
    if (version === null) return unknown('forum-procedure');
    if (seats === 0) return unknown('forum-composition');
    const missing = tellOf.filter((part) => !tells.includes(part)).map((part) => ({ part }));
    const found = { version, since, seats };
    return missing.length === 0 ? met(found) : notMet(found, { tellOf: [...tellOf] }, missing);
  },
});
