import Handlebars from 'handlebars';
import { type Fault, flaw, type Place, placeIn } from './fault.ts';
import { limits } from './limits.ts';

/** The parsed text of a template, or what is wrong with how it is written. */
export type Parsed = { readonly program: hbs.AST.Program } | { readonly faults: readonly Fault[] };

/**
 * Parses a template's text. The marks are walked first by ourselves: the parser says what it expected in its own
 * English, and only at the place where it gave up, not where the block begins that nobody closed.
 */
export function parse(text: string): Parsed {
  const faults = marksIn(text);
  if (faults.length > 0) return { faults };
  try {
    return { program: Handlebars.parseWithoutProcessing(text) };
  } catch (error) {
    const line = Number(
      / on line (\d+)|- (\d+):\d+$/
        .exec((error as Error).message)
        ?.slice(1)
        .find(Boolean) ?? 1,
    );
    const at = { line, column: 1 };
    return { faults: [flaw(at, 'template-unreadable', { ...at, near: lineOf(text, line) })] };
  }
}

/** A mark of a template: `{{name}}`, the beginning of a block or its end. */
interface Mark extends Place {
  readonly kind: 'open' | 'close' | 'other';
  readonly name: string;
}

function marksIn(text: string): Fault[] {
  const faults: Fault[] = [];
  const open: Mark[] = [];
  for (const mark of eachMark(text, faults)) {
    if (mark.kind === 'open') open.push(mark);
    if (open.length > limits.blocks)
      return [flaw(mark, 'template-too-deep', { ...placed(mark), most: limits.blocks })];
    if (mark.kind === 'close') close(mark, open, faults);
  }
  for (const mark of open)
    faults.push(flaw(mark, 'template-not-closed', { ...placed(mark), name: mark.name }));
  return faults.slice(0, limits.faults);
}

function close(mark: Mark, open: Mark[], faults: Fault[]): void {
  const opened = open.pop();
  const at = placed(mark);
  if (opened === undefined) faults.push(flaw(mark, 'template-closed-unopened', { ...at, name: mark.name }));
  else if (opened.name !== mark.name)
    faults.push(
      flaw(mark, 'template-closed-wrongly', {
        ...at,
        name: mark.name,
        opened: opened.name,
        openedOn: opened.line,
      }),
    );
}

const placed = ({ line, column }: Place) => ({ line, column });

function* eachMark(text: string, faults: Fault[]): Generator<Mark> {
  let at = text.indexOf('{{');
  let last = 0;
  let from: Place = { line: 1, column: 1 };
  while (at >= 0) {
    // Two back slashes before a mark stand for one, and leave the mark what it is.
    const slashes = /\\*$/.exec(text.slice(Math.max(0, at - 8), at))?.[0].length ?? 0;
    from = placeIn(text.slice(last, at), at - last, from);
    last = at;
    const length = lengthOfMark(text, at);
    if (length === undefined) {
      faults.push(flaw(from, 'template-mark-open', placed(from)));
      return;
    }
    if (slashes % 2 === 0) yield { ...from, ...kindOf(text.slice(at, at + length)) };
    at = text.indexOf('{{', at + length);
  }
}

/** How long the mark is that begins at a place; nothing where it does not end. */
function lengthOfMark(text: string, at: number): number | undefined {
  const comment = /^\{\{~?!--/.test(text.slice(at, at + 8));
  const end = comment ? /--~?\}\}/g : /\}\}+/g;
  end.lastIndex = at + 2;
  const found = end.exec(text);
  if (found === null) return undefined;
  const length = found.index + found[0].length - at;
  // Another mark begins before this one ends: it is this one that was left open.
  return !comment &&
    text
      .slice(at + 2, found.index)
      .replace(/^\{+/, '')
      .includes('{{')
    ? undefined
    : length;
}

function kindOf(mark: string): Pick<Mark, 'kind' | 'name'> {
  const found = /^\{\{~?([#^/])?[\s>*]*([^\s}~|]*)/.exec(mark);
  const [, sign = '', name = ''] = found ?? [];
  if (sign === '/') return { kind: 'close', name };
  // `{{^}}` alone is an `else`.
  return { kind: sign === '#' || (sign === '^' && name !== '') ? 'open' : 'other', name };
}

const lineOf = (text: string, line: number): string => (text.split('\n')[line - 1] ?? '').trim().slice(0, 80);
