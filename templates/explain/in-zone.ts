import type { Language } from '../messages.ts';

/** A day and an hour as people write them in a place: «10 de marzo de 2021, 18:00». */
export function inZone(instant: string, timeZone: string, language: Language): string {
  const form = { dateStyle: 'long', timeStyle: 'short', hour12: false, timeZone } as const;
  return new Intl.DateTimeFormat(language, form).format(new Date(instant));
}
