import type { Json } from '../../../kernel/canonical.ts';

/**
 * Something wrong with a template: where, from line and column 1 on, and a reason that the catalogues put into words.
 * `details` holds the line and the column too, so that the words can name them.
 */
export interface Fault {
  readonly line: number;
  readonly column: number;
  readonly reason: `template-${string}`;
  readonly details: { readonly [name: string]: Json | undefined };
}

/** A place in the text of a template, from line and column 1 on. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A fault at a place. `details` begin with the place: the words of every reason name the line. */
export function flaw<Details extends Place & { readonly [name: string]: Json | undefined }>(
  { line, column }: Place,
  reason: Fault['reason'],
  details: Details,
): Fault {
  return { line, column, reason, details };
}

/** Where a part of a parsed template begins: the parser counts columns from nought. */
export const placeOf = ({ loc }: hbs.AST.Node): Place => ({
  line: loc.start.line,
  column: loc.start.column + 1,
});

/** The place of a character of a text, counted from a place where the text begins. */
export function placeIn(text: string, at: number, from: Place = { line: 1, column: 1 }): Place {
  const before = text.slice(0, at);
  const lastBreak = before.lastIndexOf('\n');
  if (lastBreak < 0) return { line: from.line, column: from.column + at };
  return { line: from.line + before.split('\n').length - 1, column: at - lastBreak };
}
