import fc from 'fast-check';
import { expect, it } from 'vitest';
import { elapsed } from '../../../engine/calendar/elapsed.ts';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { instantAt, millisecondsOf } from '../../../engine/calendar/moment.ts';
import { type NoticeAnswer, noticeClock } from '../../../engine/calendar/notice/notice-clock.ts';
import type { NoticePreset } from '../../../engine/calendar/notice/preset.ts';
import { noticePresets } from '../../../engine/calendar/notice/presets.ts';

const places = [
  ['PE', 'America/Lima'],
  ['CL', 'America/Santiago'],
  ['CL', 'America/Punta_Arenas'],
  ['CL', 'Pacific/Easter'],
  ['MX', 'America/Mexico_City'],
  ['MX', 'America/Tijuana'],
  ['MX', 'America/Cancun'],
  ['MX', 'America/Hermosillo'],
] as const;
const calendars = places.map(([country, timeZone]) => ({
  country,
  calendar: jurisdictionCalendar({ country, timeZone }),
}));

const presets = Object.values(noticePresets).filter(({ asks }) => asks.kind === 'notice');

/** A parameter with a calendar of its country, or of any where it is of none. */
const asked = fc.constantFrom(
  ...(presets as NoticePreset[]).flatMap(({ country, asks }) =>
    calendars
      .filter((one) => country === null || one.country === country)
      .map(({ calendar }) => ({ calendar, asks, period: asks.kind === 'notice' ? asks.period : undefined })),
  ),
);
const instant = fc
  .date({ min: new Date('2023-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());
const days = fc.integer({ min: 0, max: 40 * 24 * 60 });

const earlier = (at: string) => instantAt(millisecondsOf(at) - 1);
const later = (at: string) => instantAt(millisecondsOf(at) + 1);
type Notice = NoticeAnswer & { kind: 'notice' };

it('names the first lawful instant: it keeps the notice, and the one before it does not', () => {
  fc.assert(
    fc.property(asked, instant, ({ calendar, asks, period }, calledAt) => {
      const { earliest } = noticeClock(calendar, asks, { calledAt }) as Notice;
      const { unit, count } = period!;
      expect(elapsed(calendar, calledAt, earliest.at, unit)).toBeGreaterThanOrEqual(count);
      // A day before where days are counted: a millisecond before midnight that day is over already.
      const before = unit === 'hours' ? earlier(earliest.at) : earlier(earlier(earliest.at));
      expect(elapsed(calendar, calledAt, before, unit)).toBeLessThan(count);
    }),
    { numRuns: 2000 },
  );
});

it('names the last instant of a lawful call: it keeps the notice, and the one after it does not', () => {
  fc.assert(
    fc.property(asked, instant, days, ({ calendar, asks, period }, calledAt, minutes) => {
      const meetingAt = instantAt(millisecondsOf(calledAt) + minutes * 60_000);
      const { callBy, given, lawful } = noticeClock(calendar, asks, { calledAt, meetingAt }) as Notice;
      const { unit, count } = period!;
      expect(elapsed(calendar, callBy!.at, meetingAt, unit)).toBeGreaterThanOrEqual(count);
      expect(elapsed(calendar, later(callBy!.at), meetingAt, unit)).toBeLessThan(count);
      expect(lawful).toBe(calledAt <= callBy!.at);
      expect(lawful).toBe(given! >= count);
    }),
    { numRuns: 2000 },
  );
});
