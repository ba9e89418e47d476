import { hasWords, type Language, type MessagePath, say } from './messages.ts';

/**
 * Whose time hours are in, as people say it: `hora de Chile` for America/Santiago, and not the code of its zone. Mexico's are
 * named as its law does (Ley de los Husos Horarios, DOF 28 October 2022): the customs of the world call them by the standard
 * time that it no longer leaves.
 */
export function timeIn(locale: string, timeZone: string): string {
  const language: Language = locale.startsWith('en') ? 'en' : 'es';
  const own = `formats.timeZones.${timeZone}`;
  if (hasWords(language, own)) return say(language, own as MessagePath);
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
