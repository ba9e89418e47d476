import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The monitoring body delivered its inception report within the time counted from the plan's submission; what
 * ends on a day that is not worked is due on the next one that is. With `lateCounts` a late report passes, and
 * stands as late.
 * Source: OGP Local, guidance on the inception report: two months. That it rolls is our reading.
 */
export const inceptionReportDue = defineRule({
  name: 'inception-report-due',
  version: 1,
  params: z.strictObject({ within: Period, lateCounts: z.boolean().default(false) }),
  needs: ['planSubmission', 'monitoringReports'],
  remedy: ['record-report'],
  judge({ planSubmission, monitoringReports }, { within, lateCounts }, { at, calendar }) {
    const submittedAt = planSubmission?.submittedAt;
    if (submittedAt === undefined || submittedAt === null) return unknown('plan-submission');
    const { dueAt, dueOn } = addPeriod(calendar, submittedAt, within, 'forward');
    const deliveredAt = monitoringReports.find(({ kind }) => kind === 'inception')?.firstAt;
    const late = (deliveredAt ?? at) > dueAt;
    const found = { submittedAt, dueOn, deliveredAt, late };
    if (deliveredAt !== undefined && (lateCounts || !late)) return met(found);
    return notMet(found, { within, dueOn }, [{ report: 'inception', late, deliveredAt }]);
  },
});
