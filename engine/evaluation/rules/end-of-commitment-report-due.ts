import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The monitoring body delivered a report on every commitment that ended, within the time counted from its end;
 * what ends on a day that is not worked is due on the next one that is. With `lateCounts` a late report passes,
 * and stands as late.
 * Source: OGP Local Handbook, section 3.5.2: one month after complete implementation. That it rolls, and that
 * commitments which ended short of complete are reported on too, is our reading.
 */
export const endOfCommitmentReportDue = defineRule({
  name: 'end-of-commitment-report-due',
  version: 1,
  params: z.strictObject({ within: Period, lateCounts: z.boolean().default(false) }),
  needs: ['commitmentStandings', 'monitoringReports'],
  remedy: ['record-report'],
  judge({ commitmentStandings, monitoringReports }, { within, lateCounts }, { at, calendar }) {
    if (commitmentStandings.length === 0) return unknown('commitments-under-way');
    const ended = commitmentStandings.flatMap(({ commitment, code, endedAt }) =>
      endedAt === null ? [] : [{ commitment, code, endedAt }],
    );
    const judged = ended.map(({ commitment, code, endedAt }) => {
      const { dueAt, dueOn } = addPeriod(calendar, endedAt, within, 'forward');
      const deliveredAt = monitoringReports.find((report) => report.commitment === commitment)?.firstAt;
      return { commitment, code, dueOn, deliveredAt, late: (deliveredAt ?? at) > dueAt };
    });
    const missing = judged.filter(
      ({ deliveredAt, late }) => deliveredAt === undefined || (late && !lateCounts),
    );
    const late = judged.filter((one) => one.late).length;
    const found = { ended: ended.length, reported: ended.length - missing.length, late };
    return missing.length === 0 ? met(found) : notMet(found, { within }, missing);
  },
});
