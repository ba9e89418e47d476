import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';

/**
 * The monitoring body delivered a report on every commitment that ended, within the time counted from its end;
 * what ends on a day that is not worked is due on the next one that is.
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
      const inTime = deliveredAt !== undefined && (lateCounts || deliveredAt <= dueAt);
      return { commitment, code, dueOn, deliveredAt, overdue: !inTime && at > dueAt, inTime };
    });
    const missing = judged.filter(({ inTime }) => !inTime).map(({ inTime: _inTime, ...one }) => one);
    const found = { ended: ended.length, reported: ended.length - missing.length };
    return missing.length === 0 ? met(found) : notMet(found, { within }, missing);
  },
});
