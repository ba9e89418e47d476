import { z } from 'zod';

/** What a value is, as far as a template can show it. What no template can show is `closed`. */
export type Is =
  | 'text'
  | 'code'
  | 'instant'
  | 'day'
  | 'number'
  | 'flag'
  | 'object'
  | 'list'
  | 'map'
  | 'closed';

/** The shape of a place in a contract: what stands there, whether it may lack, and what is inside. */
export interface Shape {
  readonly is: Is;
  /** Whether it is always there, may be null, or may be left out altogether. */
  readonly lacks: 'never' | 'value' | 'name';
  /** The name beside it with which it is there: where that one is, so is this. Contracts say it by `meta({ with })` or `meta({ without })`. */
  readonly with?: string;
  /** The name beside it without which it is there: where that one lacks or is no, this is. */
  readonly without?: string;
  /** The codes of a closed list. */
  readonly codes?: readonly string[];
  /** What a list or a map holds. */
  of?(): Shape;
  /** The names inside an object, in the contract's order. */
  names(): readonly string[];
  field(name: string): Shape | undefined;
}

const bare = (is: Is, more: Partial<Shape> = {}): Shape => ({
  is,
  lacks: 'never',
  names: () => [],
  field: () => undefined,
  ...more,
});

const known = new WeakMap<z.core.$ZodType, Shape>();

/** The shape of what a schema gives out. It is walked as it is asked for, so that one that holds itself has a shape too. */
export function shapeOf(schema: z.core.$ZodType): Shape {
  const before = known.get(schema);
  if (before !== undefined) return before;
  const { with: beside, without } = z.globalRegistry.get(schema) ?? {};
  const shape = {
    ...read(schema as z.core.$ZodTypes),
    ...(typeof beside === 'string' ? { with: beside } : {}),
    ...(typeof without === 'string' ? { without } : {}),
  };
  known.set(schema, shape);
  return shape;
}

function read(schema: z.core.$ZodTypes): Shape {
  const { def } = schema._zod;
  switch (def.type) {
    case 'string':
      return bare(textOf(schema));
    case 'number':
    case 'bigint':
      return bare('number');
    case 'boolean':
      return bare('flag');
    case 'enum':
      return bare('code', { codes: Object.values(def.entries).map(String) });
    case 'literal':
      return literal(def.values);
    case 'template_literal':
      return bare('text');
    case 'object':
      return objectOf(def.shape);
    case 'array':
      return bare('list', { of: () => shapeOf(def.element) });
    case 'tuple':
      return bare('list', { of: () => merged([...def.items, ...(def.rest ? [def.rest] : [])].map(shapeOf)) });
    case 'record':
      return bare('map', { of: () => shapeOf(def.valueType) });
    case 'union':
      return merged(def.options.map(shapeOf));
    case 'intersection':
      return bothOf(shapeOf(def.left), shapeOf(def.right));
    case 'nullable':
      return lacking(shapeOf(def.innerType), 'value');
    case 'optional':
      return lacking(shapeOf(def.innerType), 'name');
    case 'nonoptional':
      return { ...shapeOf(def.innerType), lacks: 'never' };
    case 'null':
      return bare('closed', { lacks: 'value' });
    case 'undefined':
      return bare('closed', { lacks: 'name' });
    case 'default':
    case 'prefault':
    case 'catch':
      return present(shapeOf(def.innerType));
    case 'readonly':
      return shapeOf(def.innerType);
    case 'lazy':
      return shapeOf(def.getter());
    case 'pipe':
      // What a transformation gives out is not told by its schema; contracts keep the kind of what they take.
      return shapeOf((def.out as z.core.$ZodTypes)._zod.def.type === 'transform' ? def.in : def.out);
    default:
      return bare('closed');
  }
}

/** A default fills in what was left out; a null that is allowed stays one. */
const present = (shape: Shape): Shape => (shape.lacks === 'name' ? { ...shape, lacks: 'never' } : shape);

/** The more it lacks, the more must be asked before it is shown. */
function lacking(shape: Shape, lacks: Shape['lacks']): Shape {
  const order = ['never', 'value', 'name'] as const;
  return { ...shape, lacks: order[Math.max(order.indexOf(shape.lacks), order.indexOf(lacks))] ?? lacks };
}

/** An instant and a day of the calendar are texts of a known form: by zod's own formats, or by what `meta` says. */
function textOf(schema: z.core.$ZodTypes): Is {
  const { format } = schema._zod.def as { format?: string };
  const told = z.globalRegistry.get(schema)?.format;
  if (format === 'datetime' || told === 'date-time') return 'instant';
  if (format === 'date' || told === 'date') return 'day';
  return 'text';
}

function literal(values: readonly unknown[]): Shape {
  const some = values.filter((value) => value !== null && value !== undefined);
  const lacks = values.includes(undefined) ? 'name' : values.includes(null) ? 'value' : 'never';
  const kinds = new Set(some.map((value) => typeof value));
  if (kinds.size !== 1) return bare('closed', { lacks });
  if (kinds.has('string')) return bare('code', { lacks, codes: some.map(String) });
  return bare(kinds.has('boolean') ? 'flag' : 'number', { lacks });
}

const objectOf = (fields: { readonly [name: string]: z.core.$ZodType }): Shape =>
  bare('object', {
    names: () => Object.keys(fields),
    field: (name) => (Object.hasOwn(fields, name) ? shapeOf(fields[name]!) : undefined),
  });

/** What holds for each of several shapes. A name that some of them lack may be left out. */
function merged(shapes: readonly Shape[]): Shape {
  const some = shapes.filter(({ is, lacks }) => is !== 'closed' || lacks === 'never');
  const lacks = shapes.reduce((most, shape) => lacking(most, shape.lacks), bare('closed')).lacks;
  const [first] = some;
  if (first === undefined) return bare('closed', { lacks });
  if (some.length === 1) return { ...first, lacks };
  const kinds = new Set(some.map(({ is }) => is));
  if (kinds.size > 1) return bare([...kinds].every(isPrinted) ? 'text' : 'closed', { lacks });
  if (first.is === 'code')
    return bare('code', { lacks, codes: [...new Set(some.flatMap(({ codes = [] }) => codes))] });
  if (first.is === 'list' || first.is === 'map')
    return bare(first.is, { lacks, of: () => merged(some.flatMap((each) => each.of?.() ?? [])) });
  if (first.is !== 'object') return { ...first, lacks };
  return bare('object', { lacks, names: () => namesOf(some), field: (name) => fieldOf(some, name) });
}

const isPrinted = (is: Is): boolean => is === 'text' || is === 'code' || is === 'number';

const namesOf = (shapes: readonly Shape[]): string[] => [...new Set(shapes.flatMap((each) => each.names()))];

function fieldOf(shapes: readonly Shape[], name: string): Shape | undefined {
  const found = shapes.flatMap((each) => each.field(name) ?? []);
  if (found.length === 0) return undefined;
  return found.length < shapes.length ? lacking(merged(found), 'name') : merged(found);
}

const bothOf = (left: Shape, right: Shape): Shape =>
  bare('object', {
    names: () => namesOf([left, right]),
    field: (name) => left.field(name) ?? right.field(name),
  });
