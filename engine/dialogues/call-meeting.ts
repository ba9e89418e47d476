import type { Evidence } from '../files/evidence.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { announceMeeting } from '../notices/announce-meeting.ts';
import { type CallText, keepCall } from './calls.ts';
import { shareDocumentsOf } from './documents.ts';
import type { MeetingRow } from './meeting-row.ts';
import { answerToNotice } from './notice-answer.ts';
import { keepPublications, type Publication, refusePublications } from './publications.ts';

/** What was written of a call: its id, the documents that came with it, and how much notice it gives. */
interface Called {
  readonly call: string;
  readonly documents: Awaited<ReturnType<typeof shareDocumentsOf>>;
  readonly answer: { [name: string]: unknown };
}

/** Keeps the call of a meeting and where it was published, and tells whoever is to be told. */
export async function callMeeting(
  context: Context<unknown>,
  meeting: MeetingRow,
  told: CallText & { readonly channels: readonly Publication[]; readonly documents?: readonly Evidence[] },
): Promise<Called | Refused> {
  const refused = await refusePublications(context, meeting, told.channels);
  if (refused !== undefined) return refused;
  const call = await keepCall(context, meeting, told);
  await keepPublications(context, meeting, call, told.channels);
  const documents = await shareDocumentsOf(context, meeting.id, told.documents ?? []);
  const answer = await answerToNotice(context, meeting);
  if (isRefused(answer)) return answer;
  await announceMeeting(context, 'meeting-called', meeting);
  return { call, documents, answer };
}
