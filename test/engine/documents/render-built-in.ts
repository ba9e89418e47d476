import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { expect } from 'vitest';
import { kindOf } from '../../../engine/documents/kinds/index.ts';
import { previewData } from '../../../engine/documents/preview.ts';
import { isRefused } from '../../../engine/kernel/refusals.ts';
import { callableIn } from '../../../templates/callable.ts';
import type { Language } from '../../../templates/messages.ts';
import type { TestOrganization } from '../../given.ts';

/** A document that a test asks for. */
export interface AskedFor {
  readonly kind: string;
  readonly subject?: string;
  readonly about?: object;
}

/** The data of a document as they stand, which must be of its contract. */
export async function dataOf<Data = Record<string, never>>(
  at: Pick<TestOrganization, 'engine' | 'organization'> & { readonly process: string },
  { kind, subject, about = {} }: AskedFor,
): Promise<Data> {
  const { engine, organization, process } = at;
  const asked = { kind, subject: subject ?? null, about, language: 'es' };
  const data = await previewData(engine, { organization, process, ...asked });
  if (data === undefined || isRefused(data)) throw new Error(`${kind}: ${JSON.stringify(data)}`);
  expect(kindOf(kind)?.contract.parse(data)).toEqual(data);
  expect(() => kindOf(kind)?.contract.parse({ ...data, more: 1 })).toThrow();
  return data as Data;
}

/** A built-in template with those data, as HTML without its frame. */
export function htmlOf(language: Language, kind: string, data: object): string {
  const { country, timeZone } = data as { country: string; timeZone: string };
  const handlebars = Handlebars.create();
  const helpers = callableIn(language, timeZone, country);
  handlebars.registerHelper(helpers as never);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const text = readFileSync(new URL(`../../../templates/${language}/${kind}.hbs`, import.meta.url), 'utf8');
  const html = handlebars.compile(text, { strict: true, knownHelpersOnly: true, knownHelpers })(data);
  expect(html).not.toMatch(/undefined|NaN|\[object|\[documents\./);
  return html;
}

/** What a reader reads of it: words with one space between them. */
export const wordsIn = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:])/g, '$1');
