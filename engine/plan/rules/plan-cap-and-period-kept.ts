import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { wholeMonths } from '../whole-months.ts';

/**
 * The plan has no more commitments than the method allows, and lasts neither less nor more. What is left is
 * counted from its start, or from its submission where that came later: late delivery does not move the end.
 * Source: OGP, country and OGP Local dates and deadlines; the length of a local plan varies by member.
 */
export const planCapAndPeriodKept = defineRule({
  name: 'plan-cap-and-period-kept',
  version: 1,
  params: z.strictObject({
    maxCommitments: z.int().positive().optional(),
    minMonths: z.int().positive().optional(),
    maxMonths: z.int().positive().optional(),
  }),
  needs: ['planSubmission', 'commitmentTemplates'],
  remedy: ['withdraw-commitment', 'amend-plan'],
  judge({ planSubmission, commitmentTemplates }, params, { calendar }) {
    if (planSubmission === undefined) return unknown('plan');
    const { startsOn, endsOn, submittedAt } = planSubmission;
    const submittedOn = submittedAt === null ? startsOn : calendar.localDate(submittedAt);
    const late = submittedOn > startsOn;
    const from = late ? submittedOn : startsOn;
    const months = wholeMonths(from, endsOn);
    const commitments = commitmentTemplates.length;
    const { maxCommitments = commitments, minMonths = 0, maxMonths = months } = params;
    const gaps: string[] = [];
    if (commitments > maxCommitments) gaps.push('too-many-commitments');
    if (months < minMonths) gaps.push('too-short');
    if (months > maxMonths) gaps.push('too-long');
    const found = { commitments, from, endsOn, months, late };
    return gaps.length === 0
      ? met(found)
      : notMet(
          found,
          params,
          gaps.map((gap) => ({ gap })),
        );
  },
});
