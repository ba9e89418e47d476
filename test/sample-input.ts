import fc from 'fast-check';
import { z } from 'zod';

/** What is read here of a schema's description of itself. */
interface Described {
  readonly type: string;
  readonly shape?: { readonly [field: string]: z.ZodType };
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly element?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly entries?: { readonly [name: string]: string };
  readonly values?: readonly unknown[];
  readonly left?: z.ZodType;
}

const texts = [
  'texto',
  '2021-02-01T12:00:00Z',
  '2021-02-01',
  '00000000-0000-4000-8000-000000000000',
  'a'.repeat(64),
  'https://ejemplo.cl/documento',
  'CL',
  'America/Santiago',
  'read',
  'a1b2c3d4e5f6',
  '12345678',
  'oficina@ejemplo.cl',
];

/** How much of a schema a sample shows. */
export interface Showing {
  /** What may be left out is there too, and lists have an item, as far as the schema takes them. */
  readonly whole: boolean;
  /** Of several kinds that a value may be, which one: the first, the second, and so on round. */
  readonly turn: number;
}

const least: Showing = { whole: false, turn: 0 };

/** The least that a schema takes: what may be left out is, lists have one item. Throws where it finds nothing. */
export function sampleOf(schema: z.ZodType, showing: Showing = least): unknown {
  const sample = candidates(schema, showing).find((value) => schema.safeParse(value).success);
  if (sample === undefined && !schema.safeParse(undefined).success) {
    throw new Error(`No sample of ${JSON.stringify(schema._zod.def.type)} was found.`);
  }
  return sample;
}

function candidates(schema: z.ZodType, showing: Showing): unknown[] {
  const described = schema._zod.def as unknown as Described;
  const { whole } = showing;
  switch (described.type) {
    case 'object': {
      const [first, ...others] = objectsOf(described.shape ?? {}, showing);
      return schema.safeParse(first!()).success ? [first!()] : others.map((make) => make());
    }
    case 'array': {
      const lists = [
        [],
        ...[[1], [1, 2]].map((items) => items.map(() => sampleOf(described.element!, showing))),
      ];
      return whole ? [...lists.slice(1), []] : lists;
    }
    case 'record':
      return [{}, { nombre: 'texto' }, { nombre: 1 }];
    case 'union':
      return inTurn(described.options!, showing.turn).flatMap((option) => candidates(option, showing));
    case 'enum':
      return Object.values(described.entries!);
    case 'literal':
      return [...described.values!];
    case 'boolean':
      return [true, false];
    case 'number':
    case 'int':
      return [1, 0, 0.5, 10, 100, 2021];
    case 'optional':
    case 'default':
    case 'prefault':
      return [undefined, ...candidates(described.innerType!, showing)];
    case 'nullable':
      return whole
        ? [...candidates(described.innerType!, showing), null]
        : [null, ...candidates(described.innerType!, showing)];
    case 'pipe':
      return candidates(described.in!, showing);
    case 'intersection':
      return candidates(described.left!, showing);
    default:
      return texts.some((text) => schema.safeParse(text).success) ? texts : matching(schema);
  }
}

/** A text of the form that a schema asks for, where none of the usual ones is: always the same one. */
function matching(schema: z.ZodType): string[] {
  const { pattern } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return pattern === undefined
    ? []
    : fc.sample(fc.stringMatching(new RegExp(pattern)), { numRuns: 20, seed: 1 });
}

const inTurn = <T>(all: readonly T[], turn: number): T[] => {
  const first = turn % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
};

/**
 * Objects with their fields: with and without those that may be left out, and with or without one of them, for
 * fields that ask for each other or shut each other out.
 */
function objectsOf(shape: NonNullable<Described['shape']>, showing: Showing): (() => object)[] {
  const optional = Object.keys(shape).filter((name) => shape[name]!.safeParse(undefined).success);
  const without = (left: ReadonlySet<string>) => () => objectOf(shape, left, showing);
  const all = new Set(optional);
  const few = [
    without(all),
    ...optional.map((name) => without(new Set([...all].filter((one) => one !== name)))),
  ];
  const many = [without(new Set()), ...optional.map((name) => without(new Set([name])))];
  return showing.whole ? [...many, ...few] : [...few, ...many];
}

function objectOf(
  shape: NonNullable<Described['shape']>,
  left: ReadonlySet<string>,
  showing: Showing,
): object {
  const fields = Object.entries(shape).map(
    ([name, field]) => [name, left.has(name) ? undefined : presentOf(field, showing)] as const,
  );
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

const presentOf = (field: z.ZodType, showing: Showing): unknown =>
  candidates(field, showing).find((value) => value !== undefined && field.safeParse(value).success);
