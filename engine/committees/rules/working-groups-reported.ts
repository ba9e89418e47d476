import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet } from '../../gates/verdict.ts';

/**
 * No working group that a resolution set up is past its time without its last report; with `all`, none owes one.
 * Source: Iztapalapa's “mesas de trabajo”, each followed up until it is done; that they report is our own choice.
 */
export const workingGroupsReported = defineRule({
  name: 'working-groups-reported',
  version: 1,
  params: z.strictObject({ all: z.boolean().default(false) }),
  needs: ['workingGroupsOwing'],
  remedy: ['report-to-forum', 'extend-working-group'],
  judge({ workingGroupsOwing: { setUp, owing } }, { all }, { at }) {
    if (setUp === 0) return notApplicable('no-working-group');
    const missing = owing.filter(({ dueAt }) => all || dueAt < at);
    const found = { setUp, late: missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { all }, missing);
  },
});
