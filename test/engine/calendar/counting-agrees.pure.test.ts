import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addPeriod } from '../../../engine/calendar/add-period.ts';
import { peruLaw27444 } from '../../../engine/calendar/counting.ts';
import { earliestLawful } from '../../../engine/calendar/earliest-lawful.ts';
import { elapsed } from '../../../engine/calendar/elapsed.ts';
import { instantAt, millisecondsOf } from '../../../engine/calendar/moment.ts';
import { rollDate } from '../../../engine/calendar/roll.ts';
import { shiftBySuspensions } from '../../../engine/calendar/shift-by-suspensions.ts';
import { subtractPeriod } from '../../../engine/calendar/subtract-period.ts';
import { chile, mexico, peru } from './jurisdictions.ts';

const minute = 60_000;
const minutes = (from: string, to: string) =>
  fc
    .integer({ min: Date.parse(from) / minute, max: Date.parse(to) / minute })
    .map((count) => instantAt(count * minute));

const calendar = fc.constantFrom(chile, mexico, peru);
// Both sides of every change of the clock from 2021 to 2024; on whole minutes, so never the last millisecond of a day.
const instant = minutes('2021-01-01T00:00:00.000Z', '2024-12-31T00:00:00.000Z');
const moment = fc.tuple(calendar, instant, fc.boolean());
const period = fc.oneof(
  fc.record({ unit: fc.constant('business-days' as const), count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ unit: fc.constant('natural-days' as const), count: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ unit: fc.constant('hours' as const), count: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ unit: fc.constant('months' as const), count: fc.integer({ min: 1, max: 14 }) }),
);
const meetingDay = fc.constantFrom('counted' as const, 'not-counted' as const);
const roll = fc.constantFrom('none' as const, 'forward' as const, 'backward' as const);

describe('counting forward and counting what passed', () => {
  it('agree: exactly the period has passed at its deadline, and not a millisecond before', () => {
    fc.assert(
      fc.property(moment, period, ([place, at, bare], length) => {
        const from = bare ? place.localDate(at) : at;
        const { dueAt } = addPeriod(place, from, length, 'none');
        expect(elapsed(place, from, dueAt, length.unit)).toBe(length.count);
        const before = instantAt(millisecondsOf(dueAt) - 1);
        expect(elapsed(place, from, before, length.unit)).toBe(length.count - 1);
      }),
    );
  });

  it('add up: so many days, and then so many, are all of them', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(30), fc.nat(30), (place, at, one, other) => {
        for (const unit of ['business-days', 'natural-days', 'hours'] as const) {
          const half = addPeriod(place, at, { unit, count: one }, 'none').dueAt;
          const whole = addPeriod(place, at, { unit, count: one + other }, 'none');
          expect(addPeriod(place, half, { unit, count: other }, 'none').dueOn).toBe(whole.dueOn);
        }
      }),
    );
  });

  it('are monotone: a later start or a longer period never ends on an earlier day', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(20_000), period, roll, (place, at, later, length, way) => {
        const { dueOn } = addPeriod(place, at, length, way);
        const lateStart = instantAt(millisecondsOf(at) + later * minute);
        expect(addPeriod(place, lateStart, length, way).dueOn >= dueOn).toBe(true);
        expect(addPeriod(place, at, { ...length, count: length.count + 1 }, way).dueOn >= dueOn).toBe(true);
      }),
    );
  });
});

describe('notice', () => {
  it('is enough exactly from the earliest lawful instant on', () => {
    fc.assert(
      fc.property(
        calendar,
        instant,
        fc.integer({ min: 0, max: 60 * 24 * 90 }),
        period,
        meetingDay,
        (place, at, later, length, day) => {
          const meeting = instantAt(millisecondsOf(at) + later * minute);
          const enough = elapsed(place, at, meeting, length.unit, day) >= length.count;
          expect(meeting >= earliestLawful(place, at, length, day).at).toBe(enough);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is enough exactly until the latest lawful instant', () => {
    fc.assert(
      fc.property(calendar, instant, period, meetingDay, (place, meeting, length, day) => {
        const { at } = subtractPeriod(place, meeting, length, day);
        expect(elapsed(place, at, meeting, length.unit, day)).toBeGreaterThanOrEqual(length.count);
        const tooLate = instantAt(millisecondsOf(at) + 1);
        expect(elapsed(place, tooLate, meeting, length.unit, day)).toBeLessThan(length.count);
      }),
      { numRuns: 300 },
    );
  });
});

describe('rolling', () => {
  it('lands on a business day, passes over none, and does nothing the second time', () => {
    fc.assert(
      fc.property(calendar, instant, (place, at) => {
        const date = place.localDate(at);
        const [back, on] = [rollDate(place, date, 'backward'), rollDate(place, date, 'forward')];
        expect(place.isBusinessDay(back) && place.isBusinessDay(on)).toBe(true);
        expect(back <= date && date <= on).toBe(true);
        if (place.isBusinessDay(date)) expect([back, on]).toEqual([date, date]);
        expect(elapsed(place, back, on, 'business-days')).toBe(0);
        expect(rollDate(place, on, 'forward')).toBe(on);
      }),
    );
  });

  it('leaves every deadline of the Peruvian law on a business day, not before the day counted to', () => {
    fc.assert(
      fc.property(instant, period, (at, length) => {
        const { dueOn, countedTo } = addPeriod(peru, at, length, peruLaw27444);
        expect(peru.isBusinessDay(dueOn)).toBe(true);
        expect(dueOn >= countedTo).toBe(true);
      }),
    );
  });
});

describe('days and suspensions', () => {
  it('every instant lies within its own day, and days follow one another without a hole', () => {
    fc.assert(
      fc.property(calendar, instant, (place, at) => {
        const date = place.localDate(at);
        expect(place.startOfDay(date) <= at && at <= place.endOfDay(date)).toBe(true);
        expect(place.localDate(place.startOfDay(date))).toBe(date);
        expect(place.localDate(place.endOfDay(date))).toBe(date);
        expect(place.localDate(instantAt(millisecondsOf(place.endOfDay(date)) + 1)) > date).toBe(true);
      }),
    );
  });

  it('a moved deadline leaves as much time outside the suspensions as there was at first', () => {
    const spans = fc.array(fc.tuple(fc.nat(500), fc.nat(60)), { maxLength: 6 });
    fc.assert(
      fc.property(fc.nat(100), fc.integer({ min: 1, max: 300 }), spans, (start, length, pairs) => {
        const windows = pairs.map(([from, long]) => ({
          from: instantAt(from * minute),
          to: instantAt((from + long) * minute),
        }));
        const due = shiftBySuspensions(
          instantAt((start + length) * minute),
          instantAt(start * minute),
          windows,
        );
        const suspended = (at: number) => pairs.some(([from, long]) => from <= at && at < from + long);
        // Minute by minute, as someone with a paper calendar would count it.
        let [at, left] = [start, length];
        for (; left > 0; at += 1) if (!suspended(at)) left -= 1;
        expect(due).toBe(instantAt(at * minute));
      }),
      { numRuns: 300 },
    );
  });
});
