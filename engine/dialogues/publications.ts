import { z } from 'zod';
import { addPeriod } from '../calendar/add-period.ts';
import { EvidenceList } from '../files/evidence.ts';
import { missingFiles } from '../files/missing-files.ts';
import type { Instant as InstantText } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { Instant, Line } from '../kernel/values.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { Channel, kindOfChannel } from './channels.ts';
import type { MeetingRow } from './meeting-row.ts';
import { startOfMeeting } from './notice-given.ts';

/** One publication of a call. Left out, `publishedAt` is now. */
export const Publication = z.strictObject({
  channel: Channel,
  publishedAt: Instant.optional(),
  /** Where it hangs, which programme read it out, whom it went to by office. */
  note: Line.optional(),
  evidence: EvidenceList.default([]),
});
export type Publication = z.output<typeof Publication>;

/** When the earliest of them happened: the time of the event that records them. */
export const earliestOf = (publications: readonly Publication[]): InstantText | undefined =>
  publications.flatMap(({ publishedAt }) => publishedAt ?? []).sort()[0];

/** Refuses a publication that lies in the future, was backdated where Cauce itself publishes, or lacks its evidence. */
export async function refusePublications(
  context: Context<unknown>,
  meeting: MeetingRow,
  publications: readonly Publication[],
): Promise<Refused | undefined> {
  const { recordedAt, tx, organization } = context;
  const start = startOfMeeting(meeting);
  for (const [index, { channel, publishedAt, evidence }] of publications.entries()) {
    const path = `channels.${index}`;
    const at = publishedAt ?? recordedAt;
    if (at > recordedAt) return invalid(`${path}.publishedAt`, 'in-the-future', { recordedAt });
    if (at >= start) return invalid(`${path}.publishedAt`, 'called-after-it-began', { startsAt: start });
    if (at < recordedAt && channel === 'portal') {
      return invalid(`${path}.publishedAt`, 'own-publication-cannot-be-backdated', { recordedAt });
    }
    if (at < recordedAt && evidence.length === 0) {
      return invalid(`${path}.evidence`, 'earlier-publication-needs-evidence', { channel });
    }
    const missing = await missingFiles(tx, organization, `${path}.evidence`, evidence);
    if (missing !== undefined) return missing;
  }
  return undefined;
}

/**
 * Keeps the publications of a call. One is marked as late when it was declared later than the workflow allows,
 * or only after the meeting began, when nobody could look it up any more.
 */
export async function keepPublications(
  context: Context<unknown>,
  meeting: MeetingRow,
  call: string,
  publications: readonly Publication[],
): Promise<void> {
  const { tx, organization, process, recordedAt, newId, seal } = context;
  const { spec } = process.workflow;
  const rows = publications.map(({ channel, publishedAt, note, evidence }) => {
    const id = newId();
    const at = publishedAt ?? recordedAt;
    const inTime = addPeriod(calendarOf(spec), at, spec.lateAfter, 'none').dueAt;
    return {
      organization,
      process: process.id,
      id,
      meeting: meeting.id,
      call,
      channel,
      kind: kindOfChannel(channel),
      note: note ?? null,
      evidence,
      published_at: at,
      recorded_at: recordedAt,
      late: recordedAt > inTime || (at < recordedAt && recordedAt >= startOfMeeting(meeting)),
      ...seal('meeting_notice', id, { note: note ?? null, evidence }),
    };
  });
  await tx.insertInto('meeting_notice').values(rows).execute();
}
