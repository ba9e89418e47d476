import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../api/sample.ts';
import { composeCatalogue } from '../../engine/index.ts';
import { inputSchema, type JsonSchema } from '../../templates/explain/input-schema.ts';
import { drawField, type Filled } from '../../web/forms/draw-field.ts';
import { fieldsOf } from '../../web/forms/fields-of.ts';
import { placeOf, valueAt } from '../../web/forms/filled.ts';
import { readForm, type Sent } from '../../web/forms/read-form.ts';

const timeZone = 'America/Santiago';
const words = { optional: 'o', choose: 'c', oneALine: 'l', addRow: '+', kept: 'k', localTime: 't' };
const knows = {
  word: (_: string, code: string) => code,
  things: () => undefined,
  part: (name: string) => name,
};

/** Everything that may be sent, so that each field is seen once. */
function filledIn(schema: JsonSchema): unknown {
  const either = schema.oneOf ?? schema.anyOf;
  if (either?.[0] !== undefined) return filledIn(either[0]);
  if (schema.pattern === '^[0-9a-f]{64}$') return 'a'.repeat(64);
  if (schema.properties !== undefined)
    return Object.fromEntries(
      Object.entries(schema.properties).map(([name, part]) => [name, filledIn(part)]),
    );
  if (schema.type === 'array' && schema.items !== undefined) return [filledIn(schema.items)];
  return schema.format === 'date-time' ? '2021-03-10T21:00:00.000Z' : sampleOf(schema);
}

/** What a browser would send of a form that nobody touched. */
function submitted(page: string): Sent {
  const sent: [string, string][] = [];
  let select: string | undefined;
  let area: { name: string; text: string } | undefined;
  const parser = new Parser({
    onopentag(tag, at) {
      if (tag === 'select') select = at.name;
      if (tag === 'option' && 'selected' in at && select !== undefined) sent.push([select, at.value ?? '']);
      if (tag === 'textarea') area = { name: at.name ?? '', text: '' };
      if (tag !== 'input' || at.type === 'file' || at.name === undefined) return;
      const ticked = at.type === 'checkbox' || at.type === 'radio';
      if (!ticked || 'checked' in at) sent.push([at.name, at.value ?? 'on']);
    },
    ontext(text) {
      if (area !== undefined) area.text += text;
    },
    onclosetag(tag) {
      if (tag === 'textarea' && area !== undefined) sent.push([area.name, area.text]);
      if (tag === 'textarea') area = undefined;
    },
  });
  parser.end(page);
  const all = (path: string) => sent.filter(([name]) => name === path).map(([, value]) => value);
  return { text: (path) => all(path)[0], all, file: () => undefined };
}

async function roundTrip(schema: JsonSchema, value: unknown): Promise<unknown> {
  const field = fieldsOf(schema, knows);
  const filled: Filled = { value: (path) => valueAt(value, path), error: () => undefined, timeZone, words };
  return readForm(field, submitted(String(await drawField(field, filled))), timeZone);
}

const withMilliseconds = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, each) =>
    typeof each === 'string' && /^\d{4}-.*T.*Z$/.test(each) ? new Date(each).toISOString() : each,
  );

describe('the form of a command', () => {
  it.each(composeCatalogue().commands)('$name sends back what it was filled in with', async (command) => {
    const schema = inputSchema(command, 'es');
    const value = filledIn(schema);
    expect(withMilliseconds(await roundTrip(schema, value))).toEqual(value);
  });

  it('leaves out what was left empty, and keeps what is no number as it was typed', async () => {
    const schema: JsonSchema = {
      type: 'object',
      properties: {
        count: { type: 'integer' },
        note: { type: 'string' },
        on: { type: 'string', format: 'date' },
      },
      required: ['count'],
    };
    expect(await roundTrip(schema, {})).toEqual({});
    expect(await roundTrip(schema, { count: 'doce' })).toEqual({ count: 'doce' });
  });

  it('shows what is wrong beside the field, and ties the two together', async () => {
    const schema: JsonSchema = { type: 'object', properties: { place: { type: 'string', maxLength: 300 } } };
    const field = fieldsOf(schema, knows);
    const page = String(
      await drawField(field, {
        value: () => '<b>"x"</b>',
        error: (path) => (placeOf(path) === 'place' ? 'Falta el lugar' : undefined),
        timeZone,
        words,
      }),
    );
    expect(page).toContain('aria-describedby="e:place"');
    expect(page).toContain('id="e:place">Falta el lugar');
    expect(page).not.toContain('<b>');
  });
});
