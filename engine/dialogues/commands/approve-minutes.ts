import { z } from 'zod';
import { leadOf } from '../../calendar/lead.ts';
import { hashOf } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { minutesLifecycle } from '../machine.ts';
import { meetingRow, updateMeeting } from '../meeting-row.ts';
import { minutesContent } from '../minutes-content.ts';
import { refuseBeforeObserved } from '../minutes-readers.ts';
import { minutesRow, sealedMinutes } from '../minutes-row.ts';
import { privacyThreshold } from '../views/privacy-threshold.ts';

/**
 * Approves minutes that somebody else drafted: what they say is frozen whole, with its hash in the ledger. Afterwards
 * only a correction of the record adds an erratum to them.
 */
export const approveMinutes = defineCommand({
  name: 'approve-minutes',
  input: z.strictObject({ minutes: Id, approvedAt: Instant.optional() }),
  by: ['secretary', 'facilitator', 'team', 'attesting-officer'],
  on: { lifecycle: minutesLifecycle, id: (input) => input.minutes },
  occurredAt: (input) => input.approvedAt,
  async record(context) {
    const { tx, organization, process, input, occurredAt, seal, count } = context;
    const author = await refuseAuthor(context, 'minutes', input.minutes);
    if (author !== undefined) return author;
    const minutes = await minutesRow(context, input.minutes);
    const early = await refuseBeforeObserved(context, minutes);
    if (early !== undefined) return early;
    const { id: meeting, held_to } = await meetingRow(context, minutes.meeting);
    if (held_to === null || occurredAt < held_to) {
      return invalid('approvedAt', 'before-the-meeting-ended', { heldTo: held_to });
    }
    const k = privacyThreshold(process.workflow.spec);
    const content = await minutesContent(context, minutes, k);
    const contentHash = hashOf(content);
    await tx
      .updateTable('minutes')
      .set({
        approved_at: occurredAt,
        content,
        content_hash: contentHash,
        suppressed_below: k,
        ...seal('minutes', minutes.id, sealedMinutes(minutes, content)),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', minutes.id)
      .execute();
    await count('minutes-approved', 1);
    const after = leadOf(calendarOf(process.workflow.spec), held_to, occurredAt);
    await updateMeeting(context, meeting, {
      minutes_approved_at: occurredAt,
      minutes_business_days: after.businessDays,
      minutes_natural_days: after.naturalDays,
    });
    return {
      event: {
        type: 'minutes-approved',
        payload: { minutes: minutes.id, meeting, version: minutes.version, contentHash },
      },
      result: { minutes: minutes.id, contentHash },
    };
  },
});
