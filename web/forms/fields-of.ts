import type { JsonSchema } from '../../templates/explain/input-schema.ts';
import { type Field, type Option, under } from './field.ts';

/** What a form has to know beyond the schema: the words of codes, and the things that an id may name. */
export interface Knowledge {
  /** The words of a code in a closed list. */
  word(field: string, code: string): string;
  /** The things that a field of ids may name, where they can be listed. */
  things(field: string): readonly Option[] | undefined;
  /** The word for a part of a list that has no name of its own. */
  part(field: string): string;
}

interface Place {
  readonly path: string;
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
}

const fileHash = '^[0-9a-f]{64}$';
const longLine = 300;

/** The fields of a command's form. What no field can ask for becomes a text of JSON, so that nothing is left out. */
export function fieldsOf(schema: JsonSchema, knows: Knowledge): Field {
  return fieldOf(schema, { path: '', name: '', label: '', required: true }, knows);
}

function fieldOf(schema: JsonSchema, place: Place, knows: Knowledge): Field {
  const { name: _name, ...base } = place;
  const either = schema.oneOf ?? schema.anyOf;
  if (either !== undefined) return eitherOf(either, place, knows);
  if (schema.enum !== undefined)
    return { ...base, kind: 'choice', options: codes(schema, place.name, knows) };
  if (schema.type === 'object' && schema.properties !== undefined)
    return { ...base, kind: 'group', fields: partsOf(schema, place.path, knows) };
  if (schema.type === 'array' && schema.items !== undefined) return listOf(schema.items, place, knows);
  if (isNumber(schema) && Array.isArray(schema.type))
    return { ...base, kind: 'number', whole: false, minimum: schema.minimum, required: false, unknown: null };
  if (schema.type === 'boolean') return { ...base, kind: 'flag', required: false };
  if (schema.type === 'integer' || schema.type === 'number')
    return { ...base, kind: 'number', whole: schema.type === 'integer', minimum: schema.minimum };
  if (schema.type === 'string') return textOf(schema, place, knows);
  return { ...base, kind: 'json' };
}

function textOf(schema: JsonSchema, { name, ...base }: Place, knows: Knowledge): Field {
  if (schema.format === 'date-time') return { ...base, kind: 'instant' };
  if (schema.format === 'date') return { ...base, kind: 'day' };
  // A hash that is agreed to is told by the page that shows it; a file's is made from the file.
  if (schema.pattern === fileHash) return { ...base, kind: name.endsWith('Hash') ? 'line' : 'file' };
  const options = knows.things(name);
  if (options !== undefined) return { ...base, kind: 'choice', options };
  return { ...base, kind: (schema.maxLength ?? 0) > longLine ? 'text' : 'line' };
}

const codes = ({ enum: values = [] }: JsonSchema, name: string, knows: Knowledge): Option[] =>
  values.map((value) => ({ value: String(value), label: knows.word(name, String(value)) }));

function partsOf(schema: JsonSchema, path: string, knows: Knowledge): Field[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).map(([name, part]) => {
    const label = part.description ?? name;
    return fieldOf(part, { path: under(path, name), name, label, required: required.has(name) }, knows);
  });
}

function listOf(items: JsonSchema, place: Place, knows: Knowledge): Field {
  const { name, ...base } = place;
  if (items.enum !== undefined) return { ...base, kind: 'choices', options: codes(items, name, knows) };
  const things = knows.things(name);
  if (items.type === 'string' && things !== undefined) return { ...base, kind: 'choices', options: things };
  if (items.type === 'string' && items.pattern !== fileHash) return { ...base, kind: 'lines' };
  const label = knows.part(name);
  const row = (at: number) =>
    fieldOf(
      items,
      { path: under(place.path, at), name, label: `${label} ${at + 1}`, required: false },
      knows,
    );
  return { ...base, kind: 'rows', row };
}

/** Shapes with a common field that says which it is; or a value that may be left out; or else JSON. */
function eitherOf(shapes: readonly JsonSchema[], place: Place, knows: Knowledge): Field {
  const { name, ...base } = place;
  const given = shapes.filter((shape) => shape.type !== 'null');
  const [only] = given;
  if (only !== undefined && given.length === 1) return fieldOf(only, { ...place, required: false }, knows);
  const tag = Object.keys(given[0]?.properties ?? {}).find((key) =>
    given.every((shape) => shape.properties?.[key]?.const !== undefined),
  );
  // What may be said in short or in full is asked for in full.
  const [full, ...others] = given.filter(({ properties }) => properties !== undefined);
  if (tag === undefined && full !== undefined && others.length === 0) return fieldOf(full, place, knows);
  if (tag === undefined) return { ...base, kind: 'json' };
  const variants = given.map((shape) => {
    const value = String(shape.properties?.[tag]?.const);
    // Two shapes may have a field of the same name: in the form each is told apart by its shape.
    const fields = partsOf(shape, `${place.path}:${value}`, knows).filter((field) => lastName(field) !== tag);
    return { value, label: knows.word(tag, value), fields };
  });
  return { ...base, kind: 'one-of', tag, shapes: variants };
}

const lastName = ({ path }: Field): string | undefined => path.split('.').at(-1);

const isNumber = ({ type }: JsonSchema): boolean =>
  [type].flat().some((one) => one === 'number' || one === 'integer');
