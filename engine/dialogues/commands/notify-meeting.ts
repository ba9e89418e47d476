import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, type Refused } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Text } from '../../kernel/values.ts';
import { callMeeting } from '../call-meeting.ts';
import { meetingLifecycle } from '../machine.ts';
import { type MeetingRow, meetingRow } from '../meeting-row.ts';
import { earliestOf, Publication } from '../publications.ts';

/**
 * Calls a meeting: what the call says, and where it was published. A second call takes the place of the first, and
 * its notice counts anew. Answers how much notice was given, and where that is too little, when a meeting called
 * now may begin; it refuses only where a law asks for more.
 */
export const notifyMeeting = defineCommand({
  name: 'notify-meeting',
  input: z.strictObject({
    meeting: Id,
    /** The office or body that calls. */
    convener: Line.optional(),
    object: Text.optional(),
    agenda: z.array(Line).max(100).default([]),
    documents: EvidenceList.default([]),
    whoMayAttend: Line.optional(),
    registrationUntil: Instant.optional(),
    /** The office that answers questions. */
    contact: Line.optional(),
    /** Where it is joined from afar. */
    link: z
      .url({ protocol: /^https$/ })
      .max(2000)
      .optional(),
    whoMayVote: Line.optional(),
    /** How many people it asks for to begin at its first call. */
    quorum: z.int().min(1).max(1_000_000).optional(),
    /** When it begins, with those who are there, where the first call had no quorum. */
    secondCallAt: Instant.optional(),
    /** By what those are chosen who are to be chosen. */
    criteria: z.array(Line).max(30).optional(),
    channels: z.array(Publication).min(1).max(30),
  }),
  by: ['team', 'facilitator', 'secretary', 'territorial-servant', 'promoter'],
  on: { lifecycle: meetingLifecycle, id: (input) => input.meeting },
  occurredAt: (input) => earliestOf(input.channels),
  async record(context) {
    const { tx, organization, input } = context;
    const meeting = await meetingRow(context, input.meeting);
    if (input.registrationUntil !== undefined && input.registrationUntil > meeting.starts_at) {
      return invalid('registrationUntil', 'after-the-meeting-begins', { startsAt: meeting.starts_at });
    }
    const refused =
      refuseSecondCall(meeting, input) ??
      (await missingFiles(tx, organization, 'documents', input.documents));
    if (refused !== undefined) return refused;
    const called = await callMeeting(context, meeting, input);
    if (isRefused(called)) return called;
    const { call, documents, answer } = called;
    const channels = input.channels.map(({ channel }) => channel);
    return {
      event: {
        type: 'meeting-notified',
        payload: { meeting: meeting.id, call, channels, documents, ...answer },
      },
      result: { meeting: meeting.id, call, ...answer },
    };
  },
});

/** A second call is of a quorum that was not reached, after the hour of the first. */
function refuseSecondCall(
  { starts_at }: MeetingRow,
  { quorum, secondCallAt }: { quorum?: number | undefined; secondCallAt?: string | undefined },
): Refused | undefined {
  if (secondCallAt === undefined) return undefined;
  if (quorum === undefined) return invalid('quorum', 'second-call-has-a-quorum');
  return secondCallAt <= starts_at
    ? invalid('secondCallAt', 'second-call-after-the-first', { startsAt: starts_at })
    : undefined;
}
