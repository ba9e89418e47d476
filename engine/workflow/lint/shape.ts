import type { z } from 'zod';
import type { Issue } from '../../kernel/refusals.ts';
import { fieldsAt } from './fields.ts';
import { finding, nearest, type Place } from './finding.ts';

/** What was checked: the schema, what came in, and where in the workflow it stands. */
export interface Checked {
  readonly schema: z.ZodType;
  readonly input: unknown;
  readonly at: Place;
}

type ShapeIssue = z.core.$ZodIssue;

/** What zod found, as findings that point at the place and say what belongs there. */
export function shapeFindings(error: z.ZodError, checked: Checked): Issue[] {
  return error.issues.flatMap((issue) => findingsOf(issue, checked));
}

function findingsOf(issue: ShapeIssue, checked: Checked): Issue[] {
  const own = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const at: Place = [...checked.at, ...own];
  const last = String(at.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const known = fieldsAt(checked.schema, own);
        return finding([...at, key], 'lint-unknown-field', { field: key, nearest: nearest(key, known) });
      });
    case 'invalid_type':
      return [typeFinding(at, last, issue.expected, valueAt(checked.input, own))];
    case 'invalid_value':
      return [finding(at, 'lint-not-one-of', { values: issue.values.map(String) })];
    case 'invalid_format':
      return [formatFinding(at, last, valueAt(checked.input, own))];
    case 'invalid_key':
      return [finding(at, 'lint-not-a-name', { value: last })];
    case 'too_small':
      return [smallFinding(at, issue)];
    case 'too_big':
      return [bigFinding(at, issue)];
    case 'invalid_union':
      return [unionFinding(issue, at, checked)];
    case 'custom':
      return [customFinding(at, issue)];
    default:
      return [finding(at, 'lint-not-valid')];
  }
}

const isList = (origin: string): boolean => origin === 'array' || origin === 'set';

function smallFinding(
  at: Place,
  { origin, inclusive, minimum: least }: ShapeIssue & { code: 'too_small' },
): Issue {
  const minimum = Number(least);
  if (origin === 'string') return finding(at, 'lint-empty');
  if (isList(origin)) return finding(at, 'lint-too-few', { minimum });
  return inclusive === false
    ? finding(at, 'lint-not-more', { minimum })
    : finding(at, 'lint-too-small', { minimum });
}

function bigFinding(
  at: Place,
  { origin, inclusive, maximum: most }: ShapeIssue & { code: 'too_big' },
): Issue {
  const maximum = Number(most);
  if (origin === 'string') return finding(at, 'lint-too-long', { maximum });
  if (isList(origin)) return finding(at, 'lint-too-many', { maximum });
  return inclusive === false
    ? finding(at, 'lint-not-less', { maximum })
    : finding(at, 'lint-too-big', { maximum });
}

/** A refinement says its reason, with what fills its words; one of a rule's parameters may have none. */
function customFinding(
  at: Place,
  { params = {} }: ShapeIssue & { params?: Record<string, unknown> | undefined },
): Issue {
  const { reason, ...details } = params;
  if (typeof reason !== 'string' || !reason.startsWith('lint-')) return finding(at, 'lint-not-valid');
  return finding(at, reason as `lint-${string}`, details as NonNullable<Issue['details']>);
}

/**
 * In a union, what was tried and failed deepest is what was meant: an object with a wrong field, not a name; and of two
 * shapes the one of which least is wrong.
 */
function unionFinding(issue: ShapeIssue & { code: 'invalid_union' }, at: Place, checked: Checked): Issue {
  const own = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  const meant = (issue.errors ?? [])
    .toSorted((one, other) => one.length - other.length)
    .flat()
    .find((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
  if (meant === undefined) return finding(at, 'lint-condition-shape');
  const [first] = findingsOf({ ...meant, path: [...own, ...meant.path] } as ShapeIssue, checked);
  return first ?? finding(at, 'lint-condition-shape');
}

const languages = ['es', 'en'];

function typeFinding(at: Place, last: string, expected: string, value: unknown): Issue {
  if (value !== undefined) return finding(at, 'lint-wrong-type', { expected });
  if (languages.includes(last)) return finding(at, 'lint-language-missing', { language: last });
  return finding(at, 'lint-field-missing', { field: last, expected });
}

function formatFinding(at: Place, last: string, value: unknown): Issue {
  if (at.includes('params')) return finding(at, 'lint-not-valid');
  if (last === 'country') return finding(at, 'lint-country-code', { value: String(value) });
  return finding(at, 'lint-not-a-name', { value: String(value) });
}

function valueAt(input: unknown, path: Place): unknown {
  let value = input;
  for (const part of path) value = (value as Record<string | number, unknown> | undefined)?.[part];
  return value;
}
