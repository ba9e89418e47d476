import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarView } from '../engine/index.ts';
import { type Language, type MessagePath, say } from './messages.ts';

type Entry = CalendarView['entries'][number];

/** How often a calendar that follows a process asks for it again, in seconds. */
const everySeconds = 3600;
const dayMs = 86_400_000;

/**
 * The calendar of a process as a feed that anybody's calendar can follow (RFC 5545): hours in UTC, which need no table of
 * time zones, and days as days. What is cancelled stays in it and says so, so that calendars strike it. The same bytes for
 * the same state of the ledger.
 */
export function calendarFeed(
  language: Language,
  { process, title, titles, stamp, entries }: CalendarView,
  at: { readonly host: string; readonly address: string },
): string {
  const calendar = ical({
    prodId: { company: 'Cauce', product: 'Cauce', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // The library writes the name of a calendar as it is given.
    name: escaped(title),
    ttl: everySeconds,
  });
  const named = (entry: Entry) => nameOf(language, entry, titles);
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.id}@${at.host}`,
      sequence: entry.sequence,
      stamp: new Date(stamp),
      ...whenOf(entry),
      summary: named(entry),
      description: say(language, 'values.calendarFeed.of', { process: title }),
      location: entry.place,
      url: `${at.address}${pathOf(process, entry)}`,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A day on which something falls due takes up nobody's time.
      transparency: 'on' in entry.when ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    });
  }
  return `${calendar.toString()}\r\n`;
}

/** RFC 5545, 3.3.11: what a text must not hold as it is. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`);

function whenOf({ when }: Entry) {
  if ('on' in when) {
    const start = new Date(`${when.on}T00:00:00.000Z`);
    return { start, end: new Date(start.valueOf() + dayMs), allDay: true };
  }
  return { start: new Date(when.startsAt), end: when.endsAt === null ? null : new Date(when.endsAt) };
}

/** A session is known by its kind. */
const sessionNames: { readonly [kind: string]: string } = {
  ordinary: 'session-ordinary',
  extraordinary: 'session-extraordinary',
};

function nameOf(
  language: Language,
  { kind, name, cancelled }: Entry,
  titles: CalendarView['titles'],
): string {
  const known = kind === 'stage' ? (titles[name]?.[language] ?? titles[name]?.es ?? name) : name;
  const inWords =
    kind === 'session'
      ? say(language, `values.calendarFeed.${sessionNames[name] ?? 'session'}`, { name })
      : known;
  const whole = say(language, `values.calendarFeed.${kind}` as MessagePath, { name: inWords });
  return cancelled ? say(language, 'values.calendarFeed.cancelled', { name: whole }) : whole;
}

/** Where it is read more of. */
function pathOf(process: string, { kind, id }: Entry): string {
  const below = kind === 'meeting' ? `/meetings/${id}` : kind === 'session' ? `/sessions/${id}` : '';
  return `/p/${process}${below}`;
}
