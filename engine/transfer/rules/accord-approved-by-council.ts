import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The accord of the transfer was signed, and the council of the institution had approved it by then.
 * Source: Peru, Ley 27972, article 9.26: the municipal council approves accords; and La Libertad's first milestone.
 */
export const accordApprovedByCouncil = defineRule({
  name: 'accord-approved-by-council',
  version: 1,
  params: z.strictObject({}),
  needs: ['transferStanding'],
  remedy: ['sign-transfer-accord'],
  judge({ transferStanding }) {
    if (transferStanding === undefined) return unknown('transfer-accord');
    const { signedOn, approvedOn } = transferStanding;
    const found = { signedOn, approvedOn };
    return approvedOn !== null && approvedOn <= signedOn ? met(found) : notMet(found, {});
  },
});
