import type { z } from 'zod';
import type { Lead } from '../calendar/lead.ts';
import type { MeetingView } from '../dialogues/views/meeting.ts';
import { stakeholderMapView } from '../dialogues/views/stakeholder-map.ts';
import type { Evidence } from '../files/evidence.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { MeetingSet, NoticeGiven, SharedDocument } from './contracts/meeting-parts.ts';
import type { Collecting } from './kind.ts';

/** Whether two instants lie on one day of the jurisdiction's calendar. */
export function onOneDay({ process }: Collecting, one: string, other: string): boolean {
  const { localDate } = calendarOf(process.workflow.spec);
  return localDate(one) === localDate(other);
}

/** A meeting as its papers announce it. */
export const meetingSet = (from: Collecting, meeting: MeetingView): z.input<typeof MeetingSet> => ({
  kind: meeting.kind,
  modality: meeting.modality,
  place: meeting.place,
  startsAt: meeting.startsAt,
  endsAt: meeting.endsAt,
  oneDay: onOneDay(from, meeting.startsAt, meeting.endsAt),
});

/** Documents as papers list them: a page by its address, a stored file by its hash. */
export const sharedDocuments = (sources: readonly object[]): z.input<typeof SharedDocument>[] =>
  (sources as readonly Evidence[]).map((source) => ({
    title: source.title,
    url: source.kind === 'link' ? source.url : null,
    hash: source.kind === 'file' ? source.hash : null,
  }));

/** What the stakeholder map calls each segment. */
export async function segmentNames({ engine, organization, process }: Collecting) {
  const map = await stakeholderMapView(engine, { organization, process: process.id });
  return new Map(map?.segments.map(({ id, name }) => [id, name]));
}

/** The segments of a meeting by their names; with `heard`, those that it heard. */
export async function segmentsByName(
  from: Collecting,
  { segments }: MeetingView,
  which: 'invited' | 'heard',
): Promise<string[]> {
  const names = await segmentNames(from);
  return segments
    .filter(({ heard }) => which === 'invited' || heard)
    .map(({ segment }) => names.get(segment) ?? segment);
}

const figures = { 'business-days': 'businessDays', 'natural-days': 'naturalDays', hours: 'hours' } as const;

/** What is asked of a notice, in a unit in which notice is counted. */
interface NoticeAsked {
  readonly unit: keyof typeof figures;
  readonly count: number;
  readonly byLaw: boolean;
}

/** The notice that was given, beside each that is asked. */
export function noticeGiven(lead: Lead, asked: readonly NoticeAsked[]): z.input<typeof NoticeGiven> {
  const unit = lead.naturalDays > 0 ? ('natural-days' as const) : ('hours' as const);
  const beside = asked.map((one) => {
    const given = lead[figures[one.unit]];
    return { unit: one.unit, count: one.count, byLaw: one.byLaw, given, short: given < one.count };
  });
  return {
    given: { unit, count: lead[figures[unit]] },
    inDays: unit !== 'hours',
    asked: beside,
    short: beside.some(({ short }) => short),
  };
}
