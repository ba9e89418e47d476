import type { z } from 'zod';
import type { AnyCommand } from './command.ts';
import { type Issue, type Refused, refuse } from './refusals.ts';

/** Parses a command's input, or says field by field what is wrong with it. */
export function parseInput(command: AnyCommand, input: unknown): { value: unknown } | Refused {
  const parsed = (command.input as z.ZodType).safeParse(input ?? {});
  if (parsed.success) return { value: parsed.data };
  return refuse({ code: 'invalid', issues: parsed.error.issues.map(asIssue) });
}

function asIssue(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'custom') {
    return { path, reason: String(issue.params?.reason ?? 'not-valid') };
  }
  const { code, path: _path, message: _message, input: _input, ...details } = issue;
  return { path, reason: code.replaceAll('_', '-'), details: JSON.parse(JSON.stringify(details)) };
}
