import { type Language, say } from '../messages.ts';

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Words in a row, as the language joins them: “a, b and c”. */
export function listed(language: Language, words: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(words);
}

/** A figure of a verdict or a refusal as people read it: dates, numbers and lists as the language writes them. */
export function inWords(language: Language, figure: unknown, timeZone?: string): string {
  if (figure === null || figure === undefined) return say(language, 'said.unstated');
  if (typeof figure === 'number') return figure.toLocaleString(language);
  if (typeof figure === 'boolean') return say(language, figure ? 'said.yes' : 'said.no');
  if (typeof figure === 'string') return dated(language, figure, timeZone);
  const parts = (Array.isArray(figure) ? figure : Object.values(figure)).map((each) =>
    inWords(language, each, timeZone),
  );
  return parts.length === 0 ? say(language, 'said.nothing') : listed(language, parts);
}

/** Hours are told as they are in a place, named; without one, as they are in UTC. */
function dated(language: Language, text: string, timeZone: string | undefined): string {
  if (day.test(text)) return format(language, text, { dateStyle: 'long', timeZone: 'UTC' });
  if (!instant.test(text)) return text;
  const told = format(language, text, { dateStyle: 'long', timeStyle: 'short', timeZone: timeZone ?? 'UTC' });
  const place = timeZone?.split('/').at(-1)?.replaceAll('_', ' ');
  return place === undefined ? `${told} UTC` : say(language, 'said.timeOf', { time: told, place });
}

function format(language: Language, text: string, how: Intl.DateTimeFormatOptions): string {
  const date = new Date(text);
  return Number.isNaN(date.valueOf()) ? text : new Intl.DateTimeFormat(language, how).format(date);
}

/** The figures that a text leaves to be filled, in words; a figure that is not there is said to be so. */
export function filled(
  language: Language,
  names: readonly string[],
  figures: { readonly [name: string]: unknown },
  timeZone?: string,
): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, inWords(language, figures[name], timeZone)]));
}
