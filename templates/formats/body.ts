import { createHash } from 'node:crypto';
import Handlebars from 'handlebars';
import { callableIn } from '../callable.ts';
import type { Language } from '../messages.ts';

/** Thrown where a template asks for what no template may have, or the data lack what it names. */
export class TemplateFault extends Error {
  /** Counted from 1, where it is known. */
  readonly line: number | null;

  constructor(message: string, line: number | null) {
    super(message);
    this.name = 'TemplateFault';
    this.line = line;
  }
}

export interface TemplateOf {
  readonly language: Language;
  readonly timeZone: string;
  readonly country: string | null;
  readonly text: string;
}

type Render = (data: object, options: object) => string;

/** Templates that were compiled, by what they are: a few dozen kinds, and those of organizations. */
const compiled = new Map<string, Render>();
const mostCompiled = 200;

/** The text of a document from its data. Everything is escaped, and a name that the data lack is an error. */
export function renderBody(template: TemplateOf, data: object): string {
  const render = compiledOf(template);
  try {
    return render(data, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
  } catch (fault) {
    throw new TemplateFault(messageOf(fault), lineOf(fault));
  }
}

function compiledOf(template: TemplateOf): Render {
  const { language, timeZone, country, text } = template;
  const hash = createHash('sha256').update(text).digest('base64');
  const key = [language, timeZone, country, hash].join(' ');
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const made = compile(template);
  if (compiled.size >= mostCompiled) compiled.delete(compiled.keys().next().value!);
  compiled.set(key, made);
  return made;
}

function compile({ language, timeZone, country, text }: TemplateOf): Render {
  const handlebars = Handlebars.create();
  const callable = callableIn(language, timeZone, ...(country === null ? [] : [country]));
  handlebars.registerHelper(callable);
  handlebars.unregisterHelper('log');
  const knownHelpers = Object.fromEntries(Object.keys(callable).map((name) => [name, true]));
  try {
    const program = handlebars.parse(text);
    refuseReaching(program);
    return handlebars.compile(program, { strict: true, knownHelpersOnly: true, knownHelpers });
  } catch (fault) {
    throw fault instanceof TemplateFault ? fault : new TemplateFault(messageOf(fault), lineOf(fault));
  }
}

/** What reaches for other texts, for the renderer itself, or past the escaping. */
const reaching: readonly string[] = [
  'PartialStatement',
  'PartialBlockStatement',
  'Decorator',
  'DecoratorBlock',
];

function refuseReaching(node: unknown): void {
  if (Array.isArray(node)) {
    for (const each of node) refuseReaching(each);
    return;
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, escaped, loc } = node as {
    type?: string;
    escaped?: boolean;
    loc?: { start: { line: number } };
  };
  const line = loc?.start.line ?? null;
  if (reaching.includes(type ?? '')) throw new TemplateFault(`A template cannot have a ${type}.`, line);
  if (type === 'MustacheStatement' && escaped === false)
    throw new TemplateFault('A template cannot leave out the escaping.', line);
  for (const [name, value] of Object.entries(node)) if (name !== 'loc') refuseReaching(value);
}

const messageOf = (fault: unknown): string =>
  (fault instanceof Error ? fault.message : String(fault)).slice(0, 500);

function lineOf(fault: unknown): number | null {
  const { lineNumber } = fault as { lineNumber?: number };
  const [, line] = /Parse error on line (\d+)/.exec(messageOf(fault)) ?? [];
  return lineNumber ?? (line === undefined ? null : Number(line));
}
