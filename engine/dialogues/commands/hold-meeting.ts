import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Count, Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { Attendance, refuseAttendance } from '../attendance.ts';
import { refuseMembersPresent } from '../committee-meeting.ts';
import { meetingLifecycle } from '../machine.ts';
import { heldOf, type MeetingKind, Modality } from '../meeting-kinds.ts';
import { meetingRow, updateMeeting } from '../meeting-row.ts';
import { countNotice } from '../notice-given.ts';
import { publishedTotal } from '../published-total.ts';
import { refuseUnmapped, segmentsOfMeeting, setHeard } from '../segments.ts';
import { timelineLead } from '../timeline-lead.ts';
import { countSittings } from '../working-table-meeting.ts';

/**
 * Declares that a meeting was held: its real place and hours, and who came, counted by group and never by name.
 * `heard` names the segments that were in fact heard; left out, those that the meeting was for.
 */
export const holdMeeting = defineCommand({
  name: 'hold-meeting',
  input: z.strictObject({
    meeting: Id,
    from: Instant,
    to: Instant,
    place: Line.optional(),
    modality: Modality.optional(),
    attendance: Attendance,
    heard: z.array(Slug).max(200).optional(),
    /** Of a meeting of a committee: how many of its members came. */
    membersPresent: Count.optional(),
  }),
  by: ['team', 'facilitator', 'territorial-servant', 'promoter'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  occurredAt: (input) => input.to,
  async record(context) {
    const { input, seal, count, process } = context;
    const { from, to, attendance } = input;
    if (to <= from) return invalid('to', 'ends-before-it-starts');
    const refused =
      refuseAttendance(attendance) ?? (await refuseUnmapped(context, 'heard', input.heard ?? []));
    if (refused !== undefined) return refused;
    const { id, title, kind, ...planned } = await meetingRow(context, input.meeting);
    const miscounted = await refuseMembersPresent(context, planned.committee, input);
    if (miscounted !== undefined) return miscounted;
    const heard = input.heard ?? (await segmentsOfMeeting(context, id)).invited;
    const place = input.place ?? planned.place;
    const modality = input.modality ?? planned.modality;
    await updateMeeting(context, id, {
      held_from: from,
      held_to: to,
      place,
      modality,
      attendance,
      members_present: input.membersPresent ?? null,
      timeline_lead_days: await timelineLead(context, from),
      ...seal('meeting', id, { title, place, attendance }),
    });
    await setHeard(context, id, heard);
    const { lead } = await countNotice(context, id);
    await count('meetings-held', 1);
    await count(heldOf(kind as MeetingKind), 1);
    if (planned.working_table !== null) await countSittings(context, planned.working_table);
    return {
      event: {
        type: 'meeting-held',
        // The ledger is public: a total that the table of attendance hides is not in it either.
        payload: {
          ...{ meeting: id, from, to, modality, heard, notice: lead },
          attended: publishedTotal(attendance, process.workflow.spec),
          ...(input.membersPresent === undefined ? {} : { membersPresent: input.membersPresent }),
        },
      },
      result: { meeting: id, heard, notice: lead },
    };
  },
});
