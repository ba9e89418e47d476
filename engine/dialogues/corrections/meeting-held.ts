import { z } from 'zod';
import { leadOf } from '../../calendar/lead.ts';
import { votesAtMeeting } from '../../committees/views/votes-at-meeting.ts';
import type { GroupCount } from '../../database/tables/dialogues.ts';
import { defineCorrection } from '../../gates/correction.ts';
import type { Context } from '../../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Instant, Slug } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { Attendance, refuseAttendance, totalOf } from '../attendance.ts';
import { meetingLifecycle } from '../machine.ts';
import { heldOf, type MeetingKind } from '../meeting-kinds.ts';
import { type MeetingRow, meetingRow, updateMeeting } from '../meeting-row.ts';
import { countNotice } from '../notice-given.ts';
import { publishedTotal } from '../published-total.ts';
import { refuseUnmapped, setHeard } from '../segments.ts';
import { timelineLead } from '../timeline-lead.ts';
import { countSittings } from '../working-table-meeting.ts';

const Figures = z.strictObject({
  from: Instant.optional(),
  to: Instant.optional(),
  attendance: Attendance.optional(),
  heard: z.array(Slug).max(200).optional(),
});

/**
 * Corrects what was declared of a held meeting: its hours, who came, which segments were heard; or that it was held at
 * all. Everything that was counted from it is counted again. Approved minutes stay as they were approved.
 */
export const correctMeetingHeld = defineCorrection({
  of: 'meeting-held',
  changes: z.union([z.strictObject({ annulled: z.literal(true) }), Figures]),
  async apply(context, payload, changes) {
    const id = String(payload.meeting);
    if ('annulled' in changes) return annul(context, id);
    const refused = await context.step(meetingLifecycle, id, 'correct-record');
    if (refused !== undefined) return refused;
    return correct(context, await meetingRow(context, id), changes);
  },
  /** Small counts of a group tell of people: the ledger tells the total where that is published, and the row is sealed. */
  told(changes, { process }) {
    if ('annulled' in changes || changes.attendance === undefined) return changes;
    const { attendance, ...others } = changes;
    return { ...others, attended: publishedTotal(attendance, process.workflow.spec) };
  },
});

/** Whether a diagnosis was worked out at it, or an agenda approved. */
async function somethingRestsOn(
  { tx, organization, process }: Context<unknown>,
  meeting: string,
): Promise<boolean> {
  for (const table of ['diagnosis', 'local_agenda'] as const) {
    const found = await tx
      .selectFrom(table)
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('meeting', '=', meeting)
      .limit(1)
      .executeTakeFirst();
    if (found !== undefined) return true;
  }
  return false;
}

async function annul(context: Context<unknown>, id: string): Promise<Refused | undefined> {
  const refused = await context.step(meetingLifecycle, id, 'correct-record.annulled');
  if (refused !== undefined) return refused;
  const { elections } = await votesAt(context, id);
  if (elections.length > 0) return notPossible('people-were-elected-at-it', { elections: [...elections] });
  if (await somethingRestsOn(context, id)) return notPossible('something-was-worked-out-at-it');
  const { kind, working_table: table } = await meetingRow(context, id);
  await setHeard(context, id, []);
  if (table !== null) await countSittings(context, table);
  await context.count('meetings-held', -1);
  await context.count(heldOf(kind as MeetingKind), -1);
  await context.count('meetings-annulled', 1);
  return undefined;
}

async function correct(
  context: Context<unknown>,
  meeting: MeetingRow,
  changes: z.output<typeof Figures>,
): Promise<Refused | undefined> {
  const from = changes.from ?? meeting.held_from!;
  const to = changes.to ?? meeting.held_to!;
  const attendance: readonly GroupCount[] = changes.attendance ?? meeting.attendance ?? [];
  if (Object.values(changes).every((change) => change === undefined))
    return invalid('changes', 'nothing-to-change');
  if (to <= from) return invalid('changes.to', 'ends-before-it-starts');
  if (to > context.recordedAt)
    return invalid('changes.to', 'in-the-future', { recordedAt: context.recordedAt });
  const refused =
    refuseAttendance(attendance) ?? (await refuseUnmapped(context, 'changes.heard', changes.heard ?? []));
  if (refused !== undefined) return refused;
  const { voters } = await votesAt(context, meeting.id);
  const came = totalOf(attendance);
  if (came < voters) return invalid('changes.attendance', 'fewer-than-voted', { came, voters });
  await updateMeeting(context, meeting.id, {
    held_from: from,
    held_to: to,
    attendance,
    ...context.seal('meeting', meeting.id, {
      title: meeting.title,
      place: meeting.place,
      attendance: attendance.map(({ group, count }) => ({ group, count })),
    }),
    timeline_lead_days: await timelineLead(context, from),
    ...minutesAfter(context, meeting, to),
  });
  if (changes.heard !== undefined) await setHeard(context, meeting.id, changes.heard);
  await countNotice(context, meeting.id);
  return undefined;
}

const votesAt = ({ tx, organization, process }: Context<unknown>, meeting: string) =>
  votesAtMeeting({ tx, organization, process: process.id }, meeting);

/** How long after the corrected end the minutes were approved. */
function minutesAfter(context: Context<unknown>, { minutes_approved_at }: MeetingRow, to: string) {
  if (minutes_approved_at === null) return {};
  const after = leadOf(calendarOf(context.process.workflow.spec), to, minutes_approved_at);
  return { minutes_business_days: after.businessDays, minutes_natural_days: after.naturalDays };
}
