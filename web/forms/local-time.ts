import { Temporal } from 'temporal-polyfill';

/** An instant as a form's field of date and hour has it, in a zone: `2021-03-10T18:00`; what is none, as it was typed. */
export function toLocal(instant: string, timeZone: string): string {
  if (Number.isNaN(Date.parse(instant)) || !/T.*Z$/.test(instant)) return instant;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/** The instant of a local date and hour, or the text itself where it is neither: the command says what is wrong with it. */
export function fromLocal(text: string, timeZone: string): string {
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant().toString();
  } catch {
    return text;
  }
}
