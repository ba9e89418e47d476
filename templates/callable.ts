import Handlebars from 'handlebars';
import type { ChecklistItem } from '../engine/index.ts';
import type { Mark } from './document-data.ts';
import { checklistInWords } from './explain/checklist.ts';
import { type EnoughToSay, enoughInWords } from './explain/enough.ts';
import { hasWords, type Language, type MessagePath, say } from './messages.ts';
import { money } from './money.ts';
import { monthOf } from './month-of.ts';
import { numberWords } from './number-words.ts';
import { qrPicture } from './qr-picture.ts';
import { timeIn } from './time-in.ts';

/**
 * What templates may call, beside `if`, `unless`, `each`, `with` and `lookup`. Dates are never guessed. `country` is that
 * of the jurisdiction, ISO 3166-1 alpha-2: it writes figures its own way, and has words of its own for some things.
 */
export function callableIn(language: Language, timeZone: string, country = 'CL') {
  const locale = language === 'es' ? `es-${country}` : 'en-GB';
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
  const written = (value: unknown, decimals?: unknown) => {
    if (typeof decimals !== 'number') return numbers.format(Number(value));
    const fixed = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    return new Intl.NumberFormat(locale, fixed).format(Number(value));
  };
  return {
    day: write({ dateStyle: 'long' }),
    shortDay: write({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    hour: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    /** `{{monthOf report.month}}`, of `2021-10`: octubre de 2021, October 2021. Any other text stays as it is. */
    monthOf: (month: unknown) => monthOf(locale, String(month)),
    /** `{{timeIn timeZone}}`: hora de Chile, Chile Time. */
    timeIn: (zone: unknown) => timeIn(locale, String(zone)),
    /** `{{number share 1}}` writes one decimal, be it nought. */
    number: written,
    /** `{{letters votes}}`: doscientos sesenta y uno, as acts write it beside the figure. */
    letters: (value: unknown) => numberWords(language, Number(value)),
    /** `{{money costMinor currency}}`: an amount in minor units as its country writes it, $1,500.00 or S/ 12,000.00. */
    money: (minor: unknown, currency: unknown) => money(locale, Number(minor), String(currency)),
    /** `{{counted 'vote' votes}}`: one vote, 1,101 votes. */
    counted: (thing: string, value: unknown) =>
      countedIn(language, { thing, count: Number(value), country, written: written(value) }),
    /** 17.ª or 17th; `{{ordinal number 'm'}}` is 17.º, for what Spanish counts in the masculine. */
    ordinal: (value: unknown, gender?: unknown) => ordinal(language, Number(value), gender),
    /** `{{period objections}}`, of a unit and a count: 1 business day, 3 months. */
    period: ({ unit, count }: { unit: string; count: number }) =>
      countedIn(language, { thing: unit, count, country, written: written(count) }),
    /** A type of event in words, a rule by its title, and a line of a checklist: how it was judged and what is missing. */
    happened: (type: string) => say(language, `events.${type}`),
    ruleTitle: (rule: string) => say(language, `rules.${rule}.title`),
    verdict: (line: unknown) => lineInWords(language, line).status,
    missing: (line: unknown) => lineInWords(language, line).missing ?? '',
    word: (kind: string, code: string) => wordFor(language, kind, code, country),
    /** A code that people may have thought of themselves: its words where there are some, and its own letters where not. */
    term: (kind: string, code: string) => termFor(language, kind, code, country),
    /** A code in words at the beginning of a sentence. */
    sentence: (kind: string, code: string) => capital(wordFor(language, kind, code, country), locale),
    /** `{{enough quorum quorum.of}}`: more than half of the seats, those who are there. */
    enough: (what: EnoughToSay, base: unknown) => enoughInWords(language, what, String(base)),
    /** The picture of an address, to be scanned: `<img src="{{qr url}}" alt="…">`. */
    qr: (address: unknown) => qrPicture(String(address)),
    /** A code that people made, `neighbours`: in words where there are some, or as they wrote it, without its hyphens. */
    named: (kind: string, code: string) => capital(namedFor(language, kind, code, country), locale),
    badge: (mark: Mark | null | undefined) => badge(language, mark),
  };
}

/** A line of a checklist as a document holds it: without the commands that would mend it, which are not for its readers. */
function lineInWords(language: Language, line: unknown) {
  const { waived, ...item } = line as ChecklistItem & { readonly waived: ChecklistItem['waived'] | null };
  const whole = { ...item, remedy: [], ...(waived === null ? {} : { waived }) };
  return checklistInWords(language, { open: true, items: [whole] }).items[0]!.words;
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
 * A code in words: those that the country has for it, those that documents have of their own, or those that the whole
 * product has for it, by its field, as a state, or wherever it stands.
 */
export function wordFor(language: Language, kind: string, code: string, country?: string): string {
  const paths = wordPaths(kind, code, country);
  return say(language, (paths.find((path) => hasWords(language, path)) ?? paths[1]) as MessagePath);
}

/** Where the words of a code may stand, the most exact place first. */
const wordPaths = (kind: string, code: string, country?: string): string[] => [
  `documents.countries.${country}.words.${kind}.${code}`,
  `documents.words.${kind}.${code}`,
  `values.${kind}.${code}`,
  `states.${kind}.${code}`,
  `values.code.${code}`,
];

/** What stands for a code that may have no words: its letters, with spaces. */
const termFor = (language: Language, kind: string, code: string, country: string): string =>
  wordPaths(kind, code, country).some((path) => hasWords(language, path))
    ? wordFor(language, kind, code, country)
    : code.replaceAll('-', ' ');

/** The words of a code, or the code itself where nobody but those who made it has words for it. */
function namedFor(language: Language, kind: string, code: string, country: string): string {
  const paths = [`documents.words.${kind}.${code}`, `values.${kind}.${code}`, `values.code.${code}`];
  const isKnown = paths.some((path) => hasWords(language, path));
  return isKnown ? wordFor(language, kind, code, country) : code.replaceAll('-', ' ');
}

const plurals = { es: new Intl.PluralRules('es'), en: new Intl.PluralRules('en') };

/** So many of a thing: its words say one of it and several, in the country's own words where it has some. */
function countedIn(
  language: Language,
  { thing, count, country, written }: { thing: string; count: number; country: string; written: string },
): string {
  const form = plurals[language].select(count) === 'one' ? 'one' : 'other';
  const countrys = `documents.countries.${country}.counted.${thing}.${form}`;
  const path = hasWords(language, countrys) ? countrys : `documents.counted.${thing}.${form}`;
  return say(language, path as MessagePath, { n: written });
}

/** The mark beside a value: where it was read, that it was inferred, or that it is illustrative. */
function badge(language: Language, mark: Mark | null | undefined): string | Handlebars.SafeString {
  if (mark == null) return '';
  const { kind, page } = mark;
  const text = say(language, `documents.badge.${kind}${page === null ? '' : 'OnPage'}` as MessagePath, {
    page: page ?? '',
  });
  const shown = Handlebars.escapeExpression(text);
  return new Handlebars.SafeString(` <span class="badge ${kind}">${shown}</span>`);
}
