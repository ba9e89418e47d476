import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import type { DocumentData, Mark } from './document-data.ts';
import { hasWords, type Language, type MessagePath, say } from './messages.ts';

/** The kinds of document that there is a template for. */
export type DocumentKind = keyof DocumentData;

type Template = (data: object, options: object) => string;

const here = new URL('./', import.meta.url);
const made = new Map<string, Template>();

/**
 * Renders a document as a page that stands alone. Everything is escaped, and a name that the data lack is an
 * error: templates are data, and reach nothing but what they are handed. `timeZone` is that of the hours shown.
 */
export function renderDocument<Kind extends DocumentKind>(
  { language, timeZone }: { language: Language; timeZone: string },
  kind: Kind,
  data: DocumentData[Kind],
): string {
  const key = `${language} ${timeZone} ${kind}`;
  const template = made.get(key) ?? compile(language, timeZone, kind);
  made.set(key, template);
  return template(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}

/** The text of a template, as it stands in its file. */
export const templateText = (language: Language, name: DocumentKind | 'layout' | 'page'): string =>
  readFileSync(new URL(`${language}/${name}.hbs`, here), 'utf8');

function compile(language: Language, timeZone: string, kind: DocumentKind): Template {
  // An environment of its own for each, so that no template sees another's helpers or partials.
  const handlebars = Handlebars.create();
  const helpers = helpersIn(language, timeZone);
  handlebars.registerHelper(helpers);
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known };
  // Documents stand alone in a folder; pages are served, and share their style.
  for (const frame of ['layout', 'page'] as const)
    handlebars.registerPartial(frame, handlebars.compile(templateText(language, frame), options));
  return handlebars.compile(templateText(language, kind), options);
}

const style = readFileSync(new URL('document.css', here), 'utf8').trimEnd();

/** What templates may call. Dates are written in the language's own way, and never guessed. */
function helpersIn(language: Language, timeZone: string) {
  const locale = language === 'es' ? 'es-CL' : 'en-GB';
  const write = (how: Intl.DateTimeFormatOptions) => (at: unknown) => {
    const isDay = typeof at === 'string' && /^\d{4}-\d\d-\d\d$/.test(at);
    const date = new Date(String(at));
    if (Number.isNaN(date.valueOf())) throw new RangeError(`Not a day or an instant: ${String(at)}`);
    return new Intl.DateTimeFormat(locale, { ...how, timeZone: isDay ? 'UTC' : timeZone }).format(date);
  };
  return {
    day: write({ dateStyle: 'long' }),
    shortDay: write({ day: '2-digit', month: '2-digit', year: 'numeric' }),
    hour: write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
    number: (value: unknown) => Number(value).toLocaleString(locale),
    word: (kind: string, code: string) => wordFor(language, kind, code),
    /** A code in words at the beginning of a sentence. */
    sentence: (kind: string, code: string) => capital(wordFor(language, kind, code), locale),
    badge: (mark: Mark | null) => badge(language, mark),
    style: () => new Handlebars.SafeString(style),
  };
}

const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);

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

/** A picture that was drawn here, to stand in a document as it is. */
export const asDrawn = (svg: string): Handlebars.SafeString => new Handlebars.SafeString(svg);
