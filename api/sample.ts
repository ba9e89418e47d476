import type { JsonSchema } from '../templates/explain/input-schema.ts';

/** A value that a schema would accept, to show what a request looks like. It is made up from kinds alone. */
export function sampleOf(schema: JsonSchema): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const [first] = schema.oneOf ?? schema.anyOf ?? [];
  if (first !== undefined) return sampleOf(first);
  switch (kindOf(schema)) {
    case 'object':
      return sampleObject(schema);
    case 'array':
      return schema.items === undefined ? [] : [sampleOf(schema.items)];
    case 'string':
      return samples[schema.format ?? ''] ?? '…';
    case 'integer':
    case 'number':
      return schema.minimum ?? (schema.exclusiveMinimum ?? 0) + 1;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

const samples: { readonly [format: string]: string } = {
  uuid: '01890a5d-ac96-774b-bcce-b302099a8057',
  date: '2021-03-10',
  'date-time': '2021-03-10T18:00:00-03:00',
};

/** The fields that must be there; what may be left out is in the table beside the sample. */
function sampleObject({ properties = {}, required = [] }: JsonSchema): object {
  const shown = Object.entries(properties).filter(([name]) => required.includes(name));
  return Object.fromEntries(shown.map(([name, field]) => [name, sampleOf(field)]));
}

/** The kind of a schema, by one word: its type, or `any`. */
export function kindOf({ type, enum: values }: JsonSchema): string {
  if (typeof type === 'string') return type;
  return values === undefined ? 'any' : 'string';
}
