import { z } from 'zod';
import { daysInclusive } from '../../calendar/count-days.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Instant } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';

/**
 * Says from when until when anybody may hand in contributions. It holds by the clock at each request. A window may be
 * announced ahead, never backwards; a longer time is another window.
 */
export const openContributions = defineCommand({
  name: 'open-contributions',
  input: z.strictObject({ opensAt: Instant.optional(), closesAt: Instant }),
  by: ['team'],
  async record({ tx, organization, process, input, recordedAt, newId }) {
    const opensAt = input.opensAt ?? recordedAt;
    const { closesAt } = input;
    if (opensAt < recordedAt) return invalid('opensAt', 'cannot-be-backdated', { recordedAt });
    if (closesAt <= opensAt) return invalid('closesAt', 'ends-before-it-starts');
    const calendar = calendarOf(process.workflow.spec);
    const [first, last] = [calendar.localDate(opensAt), calendar.localDate(closesAt)];
    const id = newId();
    const naturalDays = daysInclusive(calendar, first, last, 'natural-days');
    await tx
      .insertInto('contribution_window')
      .values({
        organization,
        process: process.id,
        id,
        opens_at: opensAt,
        closes_at: closesAt,
        business_days: daysInclusive(calendar, first, last, 'business-days'),
        natural_days: naturalDays,
        calendar: calendar.version,
      })
      .execute();
    return {
      event: { type: 'contributions-opened', payload: { window: id, opensAt, closesAt, naturalDays } },
      result: { window: id, opensAt, closesAt },
    };
  },
});
