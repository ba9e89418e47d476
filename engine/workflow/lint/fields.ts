import type { z } from 'zod';
import type { Place } from './finding.ts';

/** What is read here of a schema's own description of itself. */
interface Described {
  readonly type: string;
  readonly shape?: { readonly [field: string]: z.ZodType };
  readonly valueType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const describe = (schema: z.ZodType): Described => schema._zod.def as unknown as Described;

/** The names of the fields that belong at a place of a schema; none where the place holds no fields. */
export function fieldsAt(schema: z.ZodType, place: Place): string[] {
  const [next, ...rest] = place;
  return inside(schema).flatMap((described) => {
    if (next === undefined) return Object.keys(described.shape ?? {});
    const deeper = described.shape?.[next] ?? described.valueType ?? described.element;
    return deeper === undefined ? [] : fieldsAt(deeper, rest);
  });
}

/** A schema without what is wrapped around it: defaults, options to leave it out, choices between several. */
function inside(schema: z.ZodType): Described[] {
  const described = describe(schema);
  const wrapped = described.innerType ?? described.in;
  if (wrapped !== undefined) return inside(wrapped);
  if (described.options !== undefined) return described.options.flatMap(inside);
  return [described];
}
