import { Temporal } from 'temporal-polyfill';
import { timeZone as ofPenalolen } from './penalolen/timeline.ts';

/** Gives the instant of a local day of a place at an hour: `atPlace('America/Lima')('2019-06-03', '12:00')`, in UTC. */
export const atPlace =
  (timeZone: string) =>
  (day: string, time: string): string =>
    Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).toInstant().toString();

/** The instant of a local day of the commune of Peñalolén at an hour: `at('2021-08-05', '12:00')`, in UTC. */
export const at = atPlace(ofPenalolen);

/** An instant that is written with its offset, in UTC with milliseconds, as the engine writes it. */
export const utc = (instant: string): string => new Date(instant).toISOString();

/** An instant some minutes later, or earlier where they are negative. */
export const shifted = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();

/** The local day of an instant, in Peñalolén where no other place is named: `2021-08-05`. */
export const dayOf = (instant: string, timeZone = ofPenalolen): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** A day some days before another, or after it where they are negative. */
export const daysBefore = (day: string, days: number): string =>
  Temporal.PlainDate.from(day).subtract({ days }).toString();

/** Every local midnight after an instant and up to another, in UTC; in Peñalolén where no other place is named. */
export function* midnights(from: string, to: string, timeZone = ofPenalolen): Generator<string> {
  let next = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).startOfDay().add({ days: 1 });
  const end = Temporal.Instant.from(to);
  while (Temporal.Instant.compare(next.toInstant(), end) <= 0) {
    yield next.toInstant().toString();
    // Some days do not begin at midnight: where the clock goes forward then, the first hour is not there.
    next = next.add({ days: 1 }).startOfDay();
  }
}
