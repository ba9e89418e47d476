import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * A monitoring body is in office, appointed by whom the method asks, and declared its independence; there has
 * been one since before the plan was submitted.
 * Source: OGP Local Handbook, on the monitoring body; Peñalolén's plan names it in its third footnote.
 */
export const monitoringBodyAppointed = defineRule({
  name: 'monitoring-body-appointed',
  version: 1,
  params: z.strictObject({
    by: z.enum(['anyone', 'forum', 'authority']).default('anyone'),
    declaresIndependence: z.boolean().default(true),
  }),
  needs: ['monitoringAppointment', 'planSubmission'],
  remedy: ['appoint-monitoring-body'],
  judge({ monitoringAppointment, planSubmission }, { by, declaresIndependence }) {
    if (monitoringAppointment === undefined) return unknown('monitoring-body');
    const { appointedBy, appointedAt, firstAppointedAt, declaredIndependent } = monitoringAppointment;
    const submittedAt = planSubmission?.submittedAt ?? undefined;
    const gaps: string[] = [];
    if (submittedAt !== undefined && firstAppointedAt > submittedAt) gaps.push('appointed-after-submission');
    if (by !== 'anyone' && appointedBy !== by) gaps.push('appointed-by-another');
    if (declaresIndependence && !declaredIndependent) gaps.push('independence-not-declared');
    const found = { appointedBy, appointedAt, declaredIndependent };
    if (gaps.length === 0) return met(found);
    return notMet(
      found,
      { by, declaresIndependence, before: submittedAt },
      gaps.map((gap) => ({ gap })),
    );
  },
});
