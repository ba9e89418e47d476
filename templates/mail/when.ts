import type { Language } from '../messages.ts';
import { timeIn } from '../time-in.ts';

/** A day and an hour as people write them, with the place whose clock it is: «miércoles, 10 de marzo de 2021, 18:00 (hora de Chile)». */
export function whenIn(language: Language, timeZone: string, from: string, to?: string): string {
  const day = format(language, timeZone, from, { dateStyle: 'full' });
  const hour = (at: string) => format(language, timeZone, at, { timeStyle: 'short', hour12: false });
  const sameDay = to !== undefined && day === format(language, timeZone, to, { dateStyle: 'full' });
  const hours = sameDay ? `${hour(from)}–${hour(to)}` : hour(from);
  return `${day}, ${hours} (${timeIn(language, timeZone)})`;
}

/** A day without its hour: «10 de marzo de 2021». */
export const dayIn = (language: Language, timeZone: string, at: string): string =>
  format(language, timeZone, at, { dateStyle: 'long' });

const format = (language: Language, timeZone: string, at: string, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language, { ...how, timeZone }).format(new Date(at));
