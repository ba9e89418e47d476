import ical, { ICalAttendeeRole, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { Language } from '../messages.ts';

/** What a calendar file tells of a meeting. Instants in UTC; `sequence` grows with each notice of the same `uid`. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly cancelled: boolean;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly description: string;
  readonly url: string;
  /** When the notice was written. */
  readonly stampedAt: string;
  readonly organizer: { readonly name: string; readonly email: string };
  /** Who is asked; each mail names its own reader. */
  readonly attendee: string;
}

/**
 * A calendar file (RFC 5545) that a reader's calendar takes as an invitation, its change or its end (RFC 5546): the same
 * UID throughout, and hours in UTC, which need no table of time zones.
 */
export function calendarFile(
  language: Language,
  entry: CalendarEntry,
): { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } {
  const method = entry.cancelled ? 'CANCEL' : 'REQUEST';
  const calendar = ical({
    prodId: { company: 'Cauce', product: 'Cauce', language: language.toUpperCase() },
    method: ICalCalendarMethod[method],
  });
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: new Date(entry.stampedAt),
    start: new Date(entry.startsAt),
    end: entry.endsAt === null ? null : new Date(entry.endsAt),
    summary: entry.title,
    description: entry.description,
    url: entry.url,
    location: entry.place,
    status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: entry.organizer,
    attendees: [{ email: entry.attendee, role: ICalAttendeeRole.REQ, rsvp: false }],
  });
  return { method, content: calendar.toString() };
}
