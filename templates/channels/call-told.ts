import type { Language } from '../messages.ts';
import { hourSpoken, textSpoken } from './spoken.ts';

/** The call to a meeting, as every channel cuts its own text from it. Whatever the call does not say is null. */
export interface CallTold {
  readonly title: string;
  readonly publicBody: string;
  readonly process: string;
  readonly convener: string | null;
  readonly object: string | null;
  readonly agenda: readonly string[];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly whoMayAttend: string | null;
  readonly registrationUntil: string | null;
  readonly contact: string | null;
  /** Where it can be read whole. */
  readonly link: string;
}

/** Day and hour in figures, for what is read with the eyes. */
export function whenWritten(
  language: Language,
  { startsAt, endsAt, timeZone }: CallTold,
): { day: string; hour: string } {
  const format = (at: string, how: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...how, timeZone }).format(new Date(at));
  const hour = (at: string) => format(at, { timeStyle: 'short', hour12: false });
  const day = format(startsAt, { weekday: 'long', day: 'numeric', month: 'long' });
  return { day, hour: `${hour(startsAt)}–${hour(endsAt)}` };
}

/** Day and hour in words, for what is heard. */
export function whenSpoken(
  language: Language,
  { startsAt, timeZone }: CallTold,
): { day: string; hour: string } {
  const at = new Date(startsAt);
  const day = new Intl.DateTimeFormat(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone });
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hour12: false,
    timeZone,
  }).formatToParts(at);
  const figure = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return {
    day: textSpoken(language, day.format(at).replaceAll(',', '')),
    hour: hourSpoken(language, figure('hour') % 24, figure('minute')),
  };
}
