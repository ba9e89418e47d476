import Handlebars from 'handlebars';
import type { Mark } from './document-data.ts';
import { hasWords, type Language, type MessagePath, say } from './messages.ts';

/** What templates may call, beside `if`, `unless`, `each`, `with` and `lookup`. Dates are never guessed. */
export function callableIn(language: Language, timeZone: string) {
  const locale = language === 'es' ? 'es-CL' : 'en-GB';
  const write = (how: Intl.DateTimeFormatOptions) => {
    // Making one costs a hundred times what using it does, and a document writes many dates.
    const inZone = new Intl.DateTimeFormat(locale, { ...how, timeZone });
    const ofDay = new Intl.DateTimeFormat(locale, { ...how, timeZone: 'UTC' });
    return (at: unknown) => {
      const date = new Date(String(at));
      if (Number.isNaN(date.valueOf())) throw new RangeError(`Not a day or an instant: ${String(at)}`);
      return (isDay(at) ? ofDay : inZone).format(date);
    };
  };
  const numbers = new Intl.NumberFormat(locale);
  return {
    day: write({ dateStyle: 'long' }),
    shortDay: write({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    hour: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    number: (value: unknown) => numbers.format(Number(value)),
    /** 17.ª or 17th; `{{ordinal number 'm'}}` is 17.º, for what Spanish counts in the masculine. */
    ordinal: (value: unknown, gender?: unknown) => ordinal(language, Number(value), gender),
    word: (kind: string, code: string) => wordFor(language, kind, code),
    /** A code in words at the beginning of a sentence. */
    sentence: (kind: string, code: string) => capital(wordFor(language, kind, code), locale),
    badge: (mark: Mark | null) => badge(language, mark),
  };
}

/** The names of what templates may call. */
export const callableNames = Object.keys(callableIn('es', 'UTC'));

const isDay = (at: unknown): boolean => typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at);

const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

const englishEndings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const englishOrdinals = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(language: Language, value: number, gender: unknown): string {
  if (!Number.isInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  if (language === 'es') return `${value}.${gender === 'm' ? 'º' : 'ª'}`;
  return `${value}${englishEndings[englishOrdinals.select(value)] ?? 'th'}`;
}

/**
 * A code in words: those that documents have of their own (a country's, or longer ones), or those that the whole
 * product has for it, by its field, as a state, or wherever it stands.
 */
export function wordFor(language: Language, kind: string, code: string): string {
  const own = `documents.words.${kind}.${code}`;
  const paths = [own, `values.${kind}.${code}`, `states.${kind}.${code}`, `values.code.${code}`];
  return say(language, (paths.find((path) => hasWords(language, path)) ?? own) as MessagePath);
}

/** The mark beside a value: where it was read, that it was inferred, or that it is illustrative. */
function badge(language: Language, mark: Mark | null): string | Handlebars.SafeString {
  if (mark === null) return '';
  const { kind, page } = mark;
  const text = say(language, `documents.badge.${kind}${page === null ? '' : 'OnPage'}` as MessagePath, {
    page: page ?? '',
  });
  const shown = Handlebars.escapeExpression(text);
  return new Handlebars.SafeString(` <span class="badge ${kind}">${shown}</span>`);
}
