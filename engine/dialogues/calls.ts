import type { Context } from '../kernel/command.ts';
import { type MeetingRow, updateMeeting } from './meeting-row.ts';

/** What a call says. Whatever is left out, it does not say. */
export interface CallText {
  readonly convener?: string | undefined;
  readonly object?: string | undefined;
  readonly agenda: readonly string[];
  readonly whoMayAttend?: string | undefined;
  readonly registrationUntil?: string | undefined;
  readonly contact?: string | undefined;
}

/** Keeps a call and makes it the one that stands; the earlier ones stay. Answers its id. */
export async function keepCall(
  context: Context<unknown>,
  meeting: MeetingRow,
  text: CallText,
): Promise<string> {
  const { tx, organization, process, recordedAt, newId, seal } = context;
  const id = newId();
  const sealed = {
    convener: text.convener ?? null,
    object: text.object ?? null,
    agenda: [...text.agenda],
    who_may_attend: text.whoMayAttend ?? null,
    contact: text.contact ?? null,
  };
  await tx
    .insertInto('meeting_call')
    .values({
      organization,
      process: process.id,
      id,
      meeting: meeting.id,
      schedule: meeting.schedule,
      ...sealed,
      registration_until: text.registrationUntil ?? null,
      recorded_at: recordedAt,
      ...seal('meeting_call', id, sealed),
    })
    .execute();
  await updateMeeting(context, meeting.id, { call: id });
  return id;
}
