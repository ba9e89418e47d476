import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../kernel/clock.ts';

/** A day of the jurisdiction's calendar, without an hour: `2021-11-16`. */
export type LocalDate = string;

/** Either an instant, or a day when the hour is not known: paper often says only the day. */
export type Moment = Instant | LocalDate;

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** True when the moment is a day without an hour. It says nothing on whether that day exists. */
export const isLocalDate = (moment: Moment): boolean => datePattern.test(moment);

/** The day as a value to count with. Refuses, by throwing, whatever is not an existing `YYYY-MM-DD`. */
export function plainDate(date: LocalDate): Temporal.PlainDate {
  if (!datePattern.test(date)) throw new RangeError(`Not a day written YYYY-MM-DD: ${date}`);
  return Temporal.PlainDate.from(date);
}

/** Milliseconds since 1970 in UTC. Refuses, by throwing, whatever is not `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export function millisecondsOf(instant: Instant): number {
  const milliseconds = instantPattern.test(instant) ? Date.parse(instant) : Number.NaN;
  // Date.parse turns 30 February into 2 March, so the text must come back as it went in.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString() !== instant) {
    throw new RangeError(`Not an instant written YYYY-MM-DDTHH:mm:ss.sssZ: ${instant}`);
  }
  return milliseconds;
}

/** The instant that lies so many milliseconds after 1970 in UTC. */
export const instantAt = (milliseconds: number): Instant => new Date(milliseconds).toISOString();

/** The day that lies `days` natural days later, or earlier when negative. */
export const addDays = (date: LocalDate, days: number): LocalDate => plainDate(date).add({ days }).toString();

/** Natural days from one day to another; negative when `to` is the earlier one. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  plainDate(from).until(plainDate(to), { largestUnit: 'days' }).days;
