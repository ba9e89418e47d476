import { readdirSync, readFileSync } from 'node:fs';
import type apiWords from './messages/es/api.json';
import type cliWords from './messages/es/cli.json';
import type demoWords from './messages/es/demo.json';
import type infoemWords from './messages/es/demo-infoem.json';
import type iztapalapaWords from './messages/es/demo-iztapalapa.json';
import type laLibertadWords from './messages/es/demo-la-libertad.json';
import type ogpLocalWords from './messages/es/demo-ogp-local.json';
import type deskWords from './messages/es/desk.json';
import type formatWords from './messages/es/formats.json';
import type kernelWords from './messages/es/kernel.json';
import type mailWords from './messages/es/mail.json';
import type pageWords from './messages/es/pages.json';
import type paperWords from './messages/es/paper.json';
import type questionnairePageWords from './messages/es/questionnaire-pages.json';

/** The languages that every text is in. The first is the one spoken when nobody asks for another. */
export const languages = ['es', 'en'] as const;

export type Language = (typeof languages)[number];

/** The dotted paths to the texts of a catalogue. */
type PathsOf<Words, Before extends string = ''> = {
  [Key in keyof Words & string]: Words[Key] extends string
    ? `${Before}${Key}`
    : PathsOf<Words[Key], `${Before}${Key}.`>;
}[keyof Words & string];

type Titled = 'commands' | 'rules' | 'domains' | 'problems' | 'resources';
type Named = 'events' | 'facts' | 'notApplicable' | 'reasons' | 'things' | 'fields' | 'roles' | 'outcomes';

/**
 * Where a text is: one that is always there, which the compiler checks, or one that is named after something
 * of the engine, which a test checks for everything that the engine has.
 */
export type MessagePath =
  | PathsOf<typeof apiWords>
  | PathsOf<typeof cliWords>
  | PathsOf<typeof demoWords>
  | PathsOf<typeof iztapalapaWords>
  | PathsOf<typeof infoemWords>
  | PathsOf<typeof laLibertadWords>
  | PathsOf<typeof ogpLocalWords>
  | PathsOf<typeof deskWords>
  | PathsOf<typeof formatWords>
  | PathsOf<typeof kernelWords>
  | PathsOf<typeof mailWords>
  | PathsOf<typeof pageWords>
  | PathsOf<typeof paperWords>
  | PathsOf<typeof questionnairePageWords>
  | `${Titled}.${string}.${'title' | 'help' | 'missing' | 'detail' | 'next'}`
  | `${Named}.${string}`
  | `${'states' | 'values'}.${string}.${string}`;

/** What fills the `{names}` of a text. Codes are to be put into words before. */
export type Placeholders = { readonly [name: string]: string | number };

const folder = new URL('./messages/', import.meta.url);

type Words = { readonly [key: string]: string | Words };

/** Every text of a language by its path, from all of its catalogues. */
function load(language: Language): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (words: Words, before: string): void => {
    for (const [key, value] of Object.entries(words)) {
      if (typeof value === 'string') texts.set(`${before}${key}`, value);
      else add(value, `${before}${key}.`);
    }
  };
  for (const file of readdirSync(new URL(`${language}/`, folder)).sort()) {
    add(JSON.parse(readFileSync(new URL(`${language}/${file}`, folder), 'utf8')) as Words, '');
  }
  return texts;
}

const catalogues = { es: load('es'), en: load('en') } satisfies Record<Language, unknown>;

/** Every text of a language by its path. */
export const textsOf = (language: Language): ReadonlyMap<string, string> => catalogues[language];

/** Thrown where something has no words, or a text lacks what fills it: a fault of ours, which a test finds. */
export class NoWords extends Error {
  constructor(language: Language, what: string) {
    super(`The catalogues have no words in ${language} for ${what}.`);
    this.name = 'NoWords';
  }
}

const asError = (fault: NoWords): void => {
  throw fault;
};
let report = asError;

/** Makes a missing text an error again, as it is wherever nobody waits for an answer. */
export function refuseMissingWords(): void {
  report = asError;
}

/**
 * For a server that people depend on: says once what has no words, and shows its path in their place.
 * Everywhere else a text that is missing is an error.
 */
export function tolerateMissingWords(tell: (message: string) => void): void {
  const told = new Set<string>();
  report = ({ message }) => {
    if (told.has(message)) return;
    told.add(message);
    tell(message);
  };
}

/** Whether there is a text at a path. */
export const hasWords = (language: Language, path: string): boolean => catalogues[language].has(path);

/** A text in a language, with its `{names}` filled. */
export function say(language: Language, path: MessagePath, values: Placeholders = {}): string {
  const text = catalogues[language].get(path);
  if (text === undefined) {
    report(new NoWords(language, path));
    return `[${path}]`;
  }
  return text.replace(/\{([\w.-]+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) report(new NoWords(language, `{${name}} of ${path}`));
    return value === undefined ? whole : String(value);
  });
}

/** The names that a text leaves to be filled. */
export const placeholdersOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{([\w.-]+)\}/g)].map(([, name = '']) => name))].sort();
