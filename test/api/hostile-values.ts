import fc from 'fast-check';
import type { JsonSchema } from '../../templates/explain/input-schema.ts';

/**
 * Values that a schema takes, or nearly: at the ends of what it allows, in every script, and now and then of
 * another kind altogether. `ids` are ids of things that there are.
 */
export function hostile(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, ids) }, { weight: 1, arbitrary: fc.jsonValue() });
}

function fitting(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const either = schema.oneOf ?? schema.anyOf;
  if (either !== undefined) return fc.oneof(...either.map((each) => hostile(each, ids)));
  switch (schema.type) {
    case 'object':
      return objects(schema, ids);
    case 'array':
      return fc.array(hostile(schema.items ?? {}, ids), { maxLength: 3 });
    case 'string':
      return strings(schema, ids);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return fc.boolean();
    default:
      return fc.jsonValue();
  }
}

function objects({ properties = {}, required = [] }: JsonSchema, ids: readonly string[]) {
  const fields = Object.entries(properties).map(([name, field]) => [name, hostile(field, ids)]);
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] as never[] });
}

const instants = [
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '1582-10-10T00:00:00Z',
  '2021-02-28T23:59:59.999999999-03:00',
  '2021-03-01T12:00:00Z',
  '9999-12-31T23:59:59-23:59',
];
const days = ['0000-01-01', '0001-01-01', '1582-10-10', '2021-02-28', '2400-02-29', '9999-12-31'];
const texts = [
  'x',
  "Ñuñoa; drop table process; --'",
  '\\',
  '"',
  '{{title}}',
  '<script>',
  '𒀀😀',
  '\u202eabc',
  '\u0000',
  '\ud800',
  ' ',
  '%s',
  '=1+1',
];

function strings(schema: JsonSchema & { maxLength?: number; pattern?: string }, ids: readonly string[]) {
  if (schema.format === 'uuid')
    return fc.oneof(fc.constantFrom(...ids, ...ids.map((id) => id.toUpperCase())), fc.uuid());
  if (schema.format === 'date-time') return fc.constantFrom(...instants);
  if (schema.format === 'date') return fc.constantFrom(...days);
  const most = Math.min(schema.maxLength ?? 100, 20_000);
  const matching =
    schema.pattern === undefined ? fc.constantFrom(...texts) : fc.stringMatching(new RegExp(schema.pattern));
  return fc.oneof(matching, fc.constantFrom('a', 'dialogues', 'a'.repeat(most), 'ñ'.repeat(most)));
}

function numbers(schema: JsonSchema & { maximum?: number; exclusiveMinimum?: number }) {
  const least = schema.minimum ?? (schema.exclusiveMinimum ?? -1) + 1;
  const most = schema.maximum ?? Number.MAX_SAFE_INTEGER;
  return fc.constantFrom(least, least + 1, Math.floor((least + most) / 2), most, 0.5, -1);
}
