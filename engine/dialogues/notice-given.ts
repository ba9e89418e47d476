import { type Lead, leadOf } from '../calendar/lead.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { type MeetingRow, meetingRow, updateMeeting } from './meeting-row.ts';
import type { CallField } from './rule-params.ts';

/** The notice of a meeting as it stands: since when it is called, and how long before it begins. */
export interface NoticeGiven {
  readonly calledAt: Instant | null;
  readonly lead: Lead | null;
  readonly calendar: string;
}

/** When a meeting begins for those who were called: an early start shortens the notice. */
export const startOfMeeting = (meeting: Pick<MeetingRow, 'starts_at' | 'held_from'>): Instant =>
  meeting.held_from !== null && meeting.held_from < meeting.starts_at ? meeting.held_from : meeting.starts_at;

/**
 * Counts the notice of a meeting and keeps it beside the meeting, by the calendar of now. Called by whatever
 * changes it: a call, a publication, a new date, the real hours, a correction.
 *
 * The call that stands is the last one for the date that stands, and it counts from its own first publication.
 * A publication after the meeting began tells nobody and does not count.
 */
export async function countNotice(context: Context<unknown>, id: string): Promise<NoticeGiven> {
  const meeting = await meetingRow(context, id);
  const start = startOfMeeting(meeting);
  const calendar = calendarOf(context.process.workflow.spec);
  const published = await publicationsBefore(context, meeting.call, start);
  const first = published[0];
  const lead = first === undefined ? null : leadOf(calendar, first.published_at, start);
  const shared = await firstDocument(context, id);
  const documents = shared === undefined || shared >= start ? null : leadOf(calendar, shared, start);
  await updateMeeting(context, id, {
    called_at: first?.published_at ?? null,
    called_late: first?.late ?? false,
    notice_business_days: lead?.businessDays ?? null,
    notice_natural_days: lead?.naturalDays ?? null,
    notice_hours: lead?.hours ?? null,
    calendar: calendar.version,
    call_has: await callFieldsOf(context, meeting.call, shared !== undefined),
    channels: distinctChannels(published),
    offline_channels: distinctChannels(published.filter(({ kind }) => kind === 'offline')),
    documents_at: shared ?? null,
    documents_business_days: documents?.businessDays ?? null,
    documents_natural_days: documents?.naturalDays ?? null,
    documents_hours: documents?.hours ?? null,
  });
  return { calledAt: first?.published_at ?? null, lead, calendar: calendar.version };
}

const distinctChannels = (published: readonly { readonly channel: string }[]): number =>
  new Set(published.map(({ channel }) => channel)).size;

async function publicationsBefore(
  { tx, organization, process }: Context<unknown>,
  call: string | null,
  start: Instant,
) {
  if (call === null) return [];
  return tx
    .selectFrom('meeting_notice')
    .select(['channel', 'kind', 'published_at', 'late'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('call', '=', call)
    .where('published_at', '<', start)
    .orderBy('published_at')
    .orderBy('id')
    .execute();
}

async function firstDocument(
  { tx, organization, process }: Context<unknown>,
  meeting: string,
): Promise<Instant | undefined> {
  const row = await tx
    .selectFrom('meeting_document')
    .select('shared_at')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('meeting', '=', meeting)
    .orderBy('shared_at')
    .limit(1)
    .executeTakeFirst();
  return row?.shared_at;
}

async function callFieldsOf(
  { tx, organization, process }: Context<unknown>,
  id: string | null,
  documents: boolean,
): Promise<CallField[]> {
  const call =
    id === null
      ? undefined
      : await tx
          .selectFrom('meeting_call')
          .select(['convener', 'object', 'agenda', 'who_may_attend', 'registration_until', 'contact'])
          .where('organization', '=', organization)
          .where('process', '=', process.id)
          .where('id', '=', id)
          .executeTakeFirst();
  if (call === undefined) return [];
  const has: Record<CallField, boolean> = {
    convener: call.convener !== null,
    object: call.object !== null,
    agenda: call.agenda.length > 0,
    documents,
    'who-may-attend': call.who_may_attend !== null,
    'registration-deadline': call.registration_until !== null,
    contact: call.contact !== null,
  };
  return (Object.keys(has) as CallField[]).filter((field) => has[field]);
}
