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
  readonly link?: string | undefined;
  readonly whoMayVote?: string | undefined;
  readonly quorum?: number | undefined;
  readonly secondCallAt?: string | undefined;
  readonly criteria?: readonly string[] | undefined;
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
  await keepTerms(context, id, text);
  await updateMeeting(context, meeting.id, { call: id });
  return id;
}

/** Keeps what a call says besides, where it says any of it. */
async function keepTerms(
  { tx, organization, process, seal }: Context<unknown>,
  id: string,
  { link, whoMayVote, quorum, secondCallAt, criteria = [] }: CallText,
): Promise<void> {
  if ([link, whoMayVote, quorum, secondCallAt].every((one) => one === undefined) && criteria.length === 0)
    return;
  const sealed = { link: link ?? null, who_may_vote: whoMayVote ?? null, criteria: [...criteria] };
  await tx
    .insertInto('meeting_call_terms')
    .values({
      ...{ organization, process: process.id, id, ...sealed },
      ...{ quorum: quorum ?? null, second_call_at: secondCallAt ?? null },
      ...seal('meeting_call_terms', id, sealed),
    })
    .execute();
}
