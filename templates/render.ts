import { readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { callableIn } from './callable.ts';
import type { DocumentData } from './document-data.ts';
import type { Language } from './messages.ts';

export { wordFor } from './callable.ts';

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
  const helpers = { ...callableIn(language, timeZone), style: () => new Handlebars.SafeString(style) };
  handlebars.registerHelper(helpers);
  const known = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  const options = { strict: true, knownHelpersOnly: true, knownHelpers: known };
  // Documents stand alone in a folder; pages are served, and share their style.
  for (const frame of ['layout', 'page'] as const)
    handlebars.registerPartial(frame, handlebars.compile(templateText(language, frame), options));
  return handlebars.compile(templateText(language, kind), options);
}

const style = readFileSync(new URL('document.css', here), 'utf8').trimEnd();

/** What was drawn or rendered here, to stand in a document as it is. */
export const asDrawn = (svg: string): Handlebars.SafeString => new Handlebars.SafeString(svg);
