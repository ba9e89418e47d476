import type { z } from 'zod';
import { type Fault, flaw } from './fault.ts';
import { limits } from './limits.ts';
import { Markup } from './markup/markup.ts';
import { wholeOf } from './scope.ts';
import { shapeOf } from './shape.ts';
import { nothing, type Shown } from './shown.ts';
import { parse } from './syntax.ts';
import type { Walk } from './values.ts';
import { EnoughFound, walkProgram } from './walk.ts';

export type { Fault } from './fault.ts';

/** What a template is checked against. */
export interface Checked {
  /** What the data of its kind of document are. */
  readonly contract: z.ZodType;
  readonly text: string;
  /** Places that a lawful document of this kind shows whatever the data are: `meeting.place`, `agreements[].owner`. */
  readonly mustShow?: readonly string[];
}

/**
 * Checks an organization's own text of a template: that it can be read, that every name in it is of the contract and is
 * asked for before it is shown where it may lack, that it shows what a lawful document must, and that it holds nothing
 * but text, values, conditions, lists and the closed vocabulary of HTML. It renders nothing and reads nothing.
 */
export function checkTemplate({ contract, text, mustShow = [] }: Checked): Fault[] {
  const start = { line: 1, column: 1 };
  if (text.length > limits.letters)
    return [flaw(start, 'template-too-long', { ...start, most: limits.letters, letters: text.length })];
  const parsed = parse(text);
  if ('faults' in parsed) return [...parsed.faults];
  const { faults, shown } = walkWhole(parsed.program, contract);
  // What a template does not show is told once it can be read: a misspelt name is told as such.
  if (faults.length > 0) return inOrder(faults);
  return mustShow
    .filter((path) => !shown.has(path))
    .map((name) => flaw(lastOf(text), 'template-must-show', { ...lastOf(text), name }));
}

function walkWhole(program: hbs.AST.Program, contract: z.ZodType): { faults: Fault[]; shown: Shown } {
  const faults: Fault[] = [];
  const walk: Walk = { faults, pieces: 0 };
  const markup = new Markup(faults);
  try {
    const shown = walkProgram(walk, program, wholeOf(shapeOf(contract)), markup);
    markup.end();
    return { faults, shown };
  } catch (error) {
    if (error instanceof EnoughFound) return { faults, shown: nothing };
    throw error;
  }
}

const inOrder = (faults: readonly Fault[]): Fault[] =>
  [...faults]
    .sort((one, other) => one.line - other.line || one.column - other.column)
    .slice(0, limits.faults);

/** What is missing has no place; it is told at the end of the text, where it may be put. */
function lastOf(text: string): { line: number; column: number } {
  const lines = text.trimEnd().split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
