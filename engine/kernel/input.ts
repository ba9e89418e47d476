import type { z } from 'zod';
import type { Json } from './canonical.ts';
import type { AnyCommand } from './command.ts';
import { type Issue, invalid, type Refused, refuse } from './refusals.ts';

/** No input needs more levels, and what walks through one must not run out of stack. */
const mostLevels = 64;

/** Parses a command's input, or says field by field what is wrong with it. */
export function parseInput(command: Pick<AnyCommand, 'input'>, input: unknown): { value: unknown } | Refused {
  const given = input ?? {};
  const unfit = unstorable(given, [], 0);
  if (unfit !== undefined) return unfit;
  const parsed = (command.input as z.ZodType).safeParse(given);
  if (parsed.success) return { value: parsed.data };
  return refuse({ code: 'invalid', issues: issuesOf(parsed.error, given) });
}

/** What of a value no schema should walk through, or no database keeps: too many levels, text that cannot be stored. */
export const refuseUnfit = (value: unknown): Refused | undefined => unstorable(value, [], 0);

/** What a schema found, as codes and figures that the catalogues put into words. */
export const issuesOf = (error: z.core.$ZodError, input: unknown): Issue[] =>
  error.issues.map((issue) => asIssue(issue, input));

/**
 * What no database keeps as it was sent: a null character, or half of a pair of UTF-16, which would come back as
 * another text than the one that was sealed.
 */
function unstorable(value: unknown, path: readonly string[], level: number): Refused | undefined {
  if (typeof value === 'string')
    return storable(value) ? undefined : invalid(path.join('.'), 'unstorable-text');
  if (typeof value !== 'object' || value === null) return undefined;
  if (level === mostLevels) return invalid(path.join('.'), 'too-deep', { maximum: mostLevels });
  for (const [name, each] of Object.entries(value)) {
    if (!storable(name)) return invalid(path.join('.'), 'unstorable-text');
    const found = unstorable(each, [...path, name], level + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

const storable = (text: string) => text.isWellFormed() && !text.includes('\0');

function asIssue(issue: z.core.$ZodIssue, input: unknown): Issue {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'custom') {
    return { path, reason: String(issue.params?.reason ?? 'not-valid') };
  }
  if (issue.code === 'invalid_type' && at(input, issue.path) === undefined) {
    return { path, reason: 'required' };
  }
  return { path, reason: issue.code.replaceAll('_', '-'), details: detailsOf(issue) };
}

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as { [key: PropertyKey]: unknown } | null)?.[key], input);

/** What the issue knows that the catalogues can put into words; zod's own message and nested issues are not. */
function detailsOf(issue: z.core.$ZodIssue): NonNullable<Issue['details']> {
  const {
    code: _code,
    path: _path,
    message: _message,
    input: _input,
    errors: _errors,
    ...known
  } = issue as unknown as { [name: string]: Json };
  return JSON.parse(JSON.stringify(known));
}
