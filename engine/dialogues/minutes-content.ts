import { electionsAtMeeting, revocationsAtMeeting } from '../committees/views/elections-at-meeting.ts';
import type { Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { agreementsOfMeeting } from './agreement-row.ts';
import { meetingRow } from './meeting-row.ts';
import { observationsOf } from './minutes-observations.ts';
import type { MinutesRow } from './minutes-row.ts';
import { publishedAttendance } from './published-attendance.ts';
import { segmentsOfMeeting } from './segments.ts';

/** What minutes say when they are approved, whole: the meeting's facts, what was typed, agreements and observations. */
export type MinutesContent = { readonly [part: string]: Json };

/**
 * Puts the minutes of a meeting together. Place, hours and attendance come from the
 * meeting, never from typing; of the attendance, what may be published with counts below `k` hidden.
 */
export async function minutesContent(
  context: Context<unknown>,
  minutes: MinutesRow,
  k: number,
): Promise<MinutesContent> {
  const meeting = await meetingRow(context, minutes.meeting);
  const { heard } = await segmentsOfMeeting(context, meeting.id);
  const agreements = await agreementsOfMeeting(context, meeting.id);
  const observations = await observationsOf(context, minutes.id);
  const elections = await electionsAt(context, meeting.id, k);
  return {
    format: 1,
    meeting: {
      id: meeting.id,
      kind: meeting.kind,
      title: meeting.title,
      place: meeting.place,
      modality: meeting.modality,
      from: meeting.held_from,
      to: meeting.held_to,
      attendance: publishedAttendance(meeting.attendance ?? [], k) as never,
      heard,
    },
    agenda: [...minutes.agenda],
    proceedings: minutes.proceedings,
    agreements: agreements.map(({ number, text, owner, due_on, state }) => ({
      number,
      text,
      owner,
      dueOn: due_on,
      state,
    })),
    ...elections,
    observations: observations.map(({ text, taken, reply }) => ({ text, taken, reply })),
    version: minutes.version,
  };
}

/** Who was elected or taken off at the meeting, by which counts; nothing where nobody was. */
async function electionsAt(context: Context<unknown>, meeting: string, k: number): Promise<MinutesContent> {
  const { tx, organization, process } = context;
  const scope = { tx, organization, process: process.id };
  const elections = await electionsAtMeeting(scope, meeting, k);
  const revocations = await revocationsAtMeeting(scope, meeting, k);
  return {
    ...(elections.length === 0 ? {} : { elections: elections as never }),
    ...(revocations.length === 0 ? {} : { revocations: revocations as never }),
  };
}
