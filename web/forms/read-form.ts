import { type Field, rowsOf, under } from './field.ts';
import { fromLocal } from './local-time.ts';

/** What a browser sent: every value by the name of its field, files apart. */
export interface Sent {
  text(path: string): string | undefined;
  all(path: string): readonly string[];
  /** The hash of the file that was stored for a field. */
  file(path: string): string | undefined;
}

const mostRows = 200;

/** How many rows of a list the form had. */
export const rowsSent = (sent: Sent, path: string): number =>
  Math.min(mostRows, Math.max(0, Number(sent.text(rowsOf(path)) ?? 0) || 0));

/**
 * The input that a form was filled in with: what was left empty is left out, and what is no number or no date is
 * passed on as it was typed, for the command to say so.
 */
export function readForm(field: Field, sent: Sent, timeZone: string): unknown {
  const text = sent.text(field.path)?.trim().replaceAll('\r\n', '\n') ?? '';
  switch (field.kind) {
    case 'group':
      return gathered(field.fields, sent, timeZone, field);
    case 'rows':
      return rows(field, sent, timeZone);
    case 'one-of': {
      const which = sent.text(under(field.path, field.tag)) ?? '';
      const shape = field.shapes.find(({ value }) => value === which);
      if (shape === undefined) return undefined;
      return { [field.tag]: which, ...(gathered(shape.fields, sent, timeZone) as object) };
    }
    case 'flag':
      return sent.text(field.path) !== undefined;
    case 'choices':
      return omittable(field, [...sent.all(field.path)]);
    case 'lines':
      return omittable(
        field,
        text
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      );
    case 'number':
      if (text === '' && field.unknown === null) return null;
      return text === '' || Number.isNaN(Number(text)) ? text || undefined : Number(text);
    case 'instant':
      return text === '' ? undefined : fromLocal(text, timeZone);
    case 'file':
      return sent.file(field.path) ?? (text || undefined);
    case 'json':
      return text === '' ? undefined : json(text);
    default:
      return text === '' ? undefined : text;
  }
}

const omittable = ({ required }: Field, list: string[]) =>
  list.length === 0 && !required ? undefined : list;

function gathered(fields: readonly Field[], sent: Sent, timeZone: string, of?: Field): unknown {
  const values = fields.flatMap((field) => {
    const value = readForm(field, sent, timeZone);
    return value === undefined ? [] : [[field.path.split('.').at(-1) ?? '', value] as const];
  });
  const optional = of !== undefined && !of.required && of.path !== '';
  if (optional && values.every(([, value]) => value === false || value === null)) return undefined;
  return Object.fromEntries(values);
}

/** Rows that were left empty are not there. */
function rows(field: Field & { kind: 'rows' }, sent: Sent, timeZone: string): unknown {
  const all = Array.from({ length: rowsSent(sent, field.path) }, (_, at) =>
    readForm(field.row(at), sent, timeZone),
  );
  const filled = all.filter((row) => row !== undefined);
  return filled.length === 0 && !field.required ? undefined : filled;
}

/** No input needs more levels; what has more stays the text that it is, for the command to refuse. */
const mostLevels = 64;

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return levelsOf(value, mostLevels) ? value : text;
  } catch {
    return text;
  }
}

const levelsOf = (value: unknown, left: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (left > 0 && Object.values(value).every((each) => levelsOf(each, left - 1)));
