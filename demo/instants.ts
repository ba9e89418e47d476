import { Temporal } from 'temporal-polyfill';
import { timeZone } from './penalolen/timeline.ts';

/** The instant of a local day of the commune at an hour: `at('2021-08-05', '12:00')`, in UTC. */
export const at = (day: string, time: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString();

/** An instant that is written with its offset, in UTC with milliseconds, as the engine writes it. */
export const utc = (instant: string): string => new Date(instant).toISOString();

/** An instant some minutes later, or earlier where they are negative. */
export const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The local day of an instant: `2021-08-05`. */
export const dayOf = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A day some days before another, or after it where they are negative. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** Every local midnight after an instant and up to another, in UTC. */
export function* midnights(from: string, to: string): Generator<string> {
  let next = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 });
  const end = Temporal.Instant.from(to);
  while (Temporal.Instant.compare(next.toInstant(), end) <= 0) {
    yield next.toInstant().toString();
    // Some days do not begin at midnight: where the clock goes forward then, the first hour is not there.
    next = next.add({ days: 1 }).startOfDay();
  }
}
