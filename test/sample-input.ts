import type { z } from 'zod';

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
];

/** The least that a schema takes: what may be left out is, lists have one item. Throws where it finds nothing. */
export function sampleOf(schema: z.ZodType): unknown {
  const sample = candidates(schema).find((value) => schema.safeParse(value).success);
  if (sample === undefined && !schema.safeParse(undefined).success) {
    throw new Error(`No sample of ${JSON.stringify(schema._zod.def.type)} was found.`);
  }
  return sample;
}

function candidates(schema: z.ZodType): unknown[] {
  const described = schema._zod.def as unknown as Described;
  switch (described.type) {
    case 'object':
      return [objectOf(described.shape ?? {}, false), objectOf(described.shape ?? {}, true)];
    case 'array':
      return [[], [sampleOf(described.element!)], [1, 2].map(() => sampleOf(described.element!))];
    case 'record':
      return [{}, { nombre: 'texto' }, { nombre: 1 }];
    case 'union':
      return described.options!.flatMap(candidates);
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
      return [undefined, ...candidates(described.innerType!)];
    case 'nullable':
      return [null, ...candidates(described.innerType!)];
    case 'pipe':
      return candidates(described.in!);
    case 'intersection':
      return candidates(described.left!);
    default:
      return texts;
  }
}

/** An object with its fields; with those that may be left out too where `all` is set. */
function objectOf(shape: NonNullable<Described['shape']>, all: boolean): object {
  const fields = Object.entries(shape).map(([name, field]) => {
    const wanted = all || !field.safeParse(undefined).success;
    return [name, wanted ? presentOf(field) : undefined] as const;
  });
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

const presentOf = (field: z.ZodType): unknown =>
  candidates(field).find((value) => value !== undefined && field.safeParse(value).success);
