import { exceptionsListed } from '../../gates/fact.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notApplicable, notMet, unknown } from '../../gates/verdict.ts';
import { ReportingTerms } from '../reporting-terms.ts';
import { whatBegins } from './what-begins.ts';

/**
 * Every milestone that had begun was reported on for every period that has ended, until it was complete: with
 * evidence, or explicitly with nothing and why; the command takes no report that has neither.
 * Source: OGP Participation and Co-creation Standard 5; the Canadian tracker, which asks for a literal NIL.
 */
export const milestoneProgressReported = defineRule({
  name: 'milestone-progress-reported',
  version: 1,
  params: ReportingTerms,
  needs: ['progressOwed', 'planSubmission'],
  remedy: ['report-progress', 'start-implementation'],
  remedyFor: whatBegins,
  judge({ progressOwed: { periods, reports, owed } }, { periodMonths }, { at, calendar }) {
    if (periods.length === 0) return unknown('reporting-periods');
    const today = calendar.localDate(at);
    const ended = periods.filter(({ endsOn }) => endsOn < today).length;
    if (ended === 0) return notApplicable('no-period-ended');
    const missing = owed.filter(({ periodEndsOn }) => periodEndsOn < today);
    const found = { periodsEnded: ended, reports, missing: missing.length };
    if (missing.length === 0) return met(found);
    const first = missing.slice(0, exceptionsListed).map((one) => ({
      milestone: one.milestone,
      code: one.code,
      period: one.period,
      dueAt: one.dueAt,
      overdue: one.dueAt < at,
    }));
    return notMet(found, { periodMonths }, first);
  },
});
