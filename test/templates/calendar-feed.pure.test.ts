import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { CalendarView } from '../../engine/index.ts';
import { calendarFeed } from '../../templates/calendar-feed.ts';

const title = 'Plan; acción, «ñandúes» \\ y más 🌿';
const longName = `Diálogo con niñas, niños; y jóvenes \\ ${'🌿ñá'.repeat(60)}`;

const view: CalendarView = {
  process: '017d2943-0d80-76b8-b528-a25603784c49',
  title,
  titles: { dialogues: { es: 'Diálogos', en: 'Dialogues' } },
  stamp: '2026-03-01T12:00:00.000Z',
  version: 7,
  entries: [
    {
      kind: 'meeting',
      id: 'a-meeting',
      sequence: 2,
      cancelled: false,
      name: longName,
      when: { startsAt: '2026-04-05T03:30:00.000Z', endsAt: '2026-04-05T05:00:00.000Z' },
      place: 'Sede vecinal, calle 1; piso 2',
    },
    {
      kind: 'session',
      id: 'a-session',
      sequence: 1,
      cancelled: true,
      name: 'ordinary',
      when: { startsAt: '2026-05-05T22:00:00.000Z', endsAt: null },
      place: null,
    },
    {
      kind: 'stage',
      id: 'p-stage-dialogues',
      sequence: 0,
      cancelled: false,
      name: 'dialogues',
      when: { on: '2026-12-31' },
      place: null,
    },
  ],
};
const at = { host: 'cauce.example', address: 'https://cauce.example/o/ciudad' };
const feed = (language: 'es' | 'en' = 'es') => calendarFeed(language, view, at);

/** The feed as a reader that is not ours takes it apart. */
const read = (language: 'es' | 'en' = 'es') => {
  const calendar = new ICAL.Component(ICAL.parse(feed(language)));
  const events = calendar.getAllSubcomponents('vevent').map((one) => ({
    whole: one,
    event: new ICAL.Event(one),
    of: (name: string) => one.getFirstPropertyValue(name),
  }));
  return { calendar, events };
};

describe('the lines of the feed', () => {
  it('are of 75 octets at the most, break no character, and end by CRLF, the last one too', () => {
    const lines = feed().split('\r\n');
    expect(lines.at(-1)).toBe('');
    for (const line of lines.slice(0, -1)) {
      expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      expect(line).not.toMatch(/[\r\n]/);
      // Half a character would have become this sign.
      expect(line).not.toContain('\uFFFD');
      expect(Buffer.from(line).toString()).toBe(line);
    }
  });

  it('escape what a text must not hold as it is', () => {
    const unfolded = feed().replaceAll('\r\n ', '');
    expect(unfolded).toContain('LOCATION:Sede vecinal\\, calle 1\\; piso 2\r\n');
    expect(unfolded).toContain('X-WR-CALNAME:Plan\\; acción\\, «ñandúes» \\\\ y más 🌿\r\n');
  });
});

describe('the feed, read by another', () => {
  it('has its method, its name, its version and its product', () => {
    const { calendar } = read();
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toBe('-//Cauce//Cauce//ES');
    expect(String(calendar.getFirstPropertyValue('x-wr-calname'))).toContain('ñandúes');
  });

  it('gives texts back as they were, and hours in UTC', () => {
    const [meeting] = read().events;
    expect(meeting?.event.summary).toBe(longName);
    expect(meeting?.event.location).toBe('Sede vecinal, calle 1; piso 2');
    expect(meeting?.event.uid).toBe('a-meeting@cauce.example');
    expect(meeting?.event.sequence).toBe(2);
    expect(meeting?.event.startDate.toString()).toBe('2026-04-05T03:30:00Z');
    expect(meeting?.event.endDate.toString()).toBe('2026-04-05T05:00:00Z');
    expect(meeting?.of('dtstamp')?.toString()).toBe('2026-03-01T12:00:00Z');
    expect(meeting?.of('url')).toBe(
      'https://cauce.example/o/ciudad/p/017d2943-0d80-76b8-b528-a25603784c49/meetings/a-meeting',
    );
  });

  it('strikes what is cancelled, and keeps it in', () => {
    const [, session] = read().events;
    expect(session?.of('status')).toBe('CANCELLED');
    expect(session?.event.summary).toBe('Cancelado: Sesión ordinaria del foro');
  });

  it('shows a day as a day, whose end is the day after', () => {
    const [, , stage] = read().events;
    expect(stage?.event.startDate.isDate).toBe(true);
    expect(stage?.event.startDate.toString()).toBe('2026-12-31');
    expect(stage?.event.endDate.toString()).toBe('2027-01-01');
    expect(stage?.of('transp')).toBe('TRANSPARENT');
  });

  it('speaks the language of its reader', () => {
    expect(read('es').events[2]?.event.summary).toBe('Vence el plazo de la etapa «Diálogos»');
    expect(read('en').events[2]?.event.summary).toBe('The time of the stage “Dialogues” ends');
    expect(read('en').events[1]?.event.summary).toBe('Cancelled: Ordinary session of the forum');
  });

  it('is the same bytes each time', () => {
    expect(feed()).toBe(feed());
  });
});
