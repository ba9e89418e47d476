import { expect, it } from 'vitest';
import { z } from 'zod';
import { composeCatalogue } from '../../engine/index.ts';
import { checklistInWords } from '../../templates/explain/checklist.ts';
import { inputSchema, type JsonSchema } from '../../templates/explain/input-schema.ts';
import { codePathsOf, parameterName } from '../../templates/explain/rule-words.ts';
import { explainChange } from '../../templates/explain/workflow-change.ts';
import { hasWords, languages } from '../../templates/messages.ts';
import { codePaths } from '../../web/desk/code-words.ts';

type Code = readonly [field: string, code: string];

/** Every code of the closed lists of an input, with the field that takes it. */
function codesOf(schema: JsonSchema, field: string): Code[] {
  const own = (schema.enum ?? []).map((code): Code => [field, String(code)]);
  const shapes = (schema.oneOf ?? schema.anyOf ?? []).filter(({ type }) => type !== 'null');
  const tags = shapes.length < 2 ? [] : shapes.flatMap(({ properties = {} }) => tagsOf(properties));
  const inner = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => codesOf(part, name));
  const items = schema.items === undefined ? [] : codesOf(schema.items, field);
  return [...own, ...tags, ...inner, ...items, ...shapes.flatMap((shape) => codesOf(shape, field))];
}

const tagsOf = (properties: { readonly [name: string]: JsonSchema }): Code[] =>
  Object.entries(properties).flatMap(([name, { const: code }]) =>
    code === undefined ? [] : [[name, String(code)] as const],
  );

it.each(languages)('every code that a form offers has words in %s', (language) => {
  const codes = composeCatalogue().commands.flatMap((command) =>
    codesOf(inputSchema(command, language), '').map(([field, code]) => ({
      command: command.name,
      field,
      code,
    })),
  );
  expect(codes.length).toBeGreaterThan(200);
  const without = codes.filter((code) => !codePaths(code).some((path) => hasWords(language, path)));
  expect(without).toEqual([]);
});

it.each(languages)('every kind of document in a dossier has words in %s', (language) => {
  const kinds = composeCatalogue().domains.flatMap(({ sealed }) =>
    sealed.flatMap(({ document }) => (document === undefined ? [] : [document])),
  );
  expect(kinds.length).toBeGreaterThan(10);
  expect(kinds.filter((kind) => !hasWords(language, `values.dossierDocument.${kind}`))).toEqual([]);
});

/** The names of the parts of a schema, at any depth. */
const namesOf = ({ properties = {}, items, oneOf = [], anyOf = [] }: JsonSchema): string[] => [
  ...Object.keys(properties),
  ...[...Object.values(properties), ...(items === undefined ? [] : [items]), ...oneOf, ...anyOf].flatMap(
    namesOf,
  ),
];

it.each(languages)(
  'every parameter of every rule, and every code that one takes, has words in %s',
  (language) => {
    const schemas = composeCatalogue().domains.flatMap(({ rules }) =>
      rules.map(
        ({ params }) =>
          z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }) as unknown as JsonSchema,
      ),
    );
    const names = [...new Set(schemas.flatMap(namesOf))];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => parameterName(language, name) === name)).toEqual([]);
    // A law is told by its title, which stands where the law does.
    const codes = schemas.flatMap((schema) => codesOf(schema, '')).filter(([field]) => field !== 'law');
    expect(codes.length).toBeGreaterThan(50);
    const without = codes.filter(
      ([field, code]) => !codePathsOf(field, code).some((path) => hasWords(language, path)),
    );
    expect(without).toEqual([]);
  },
);

it('says the codes of a checklist and of a parameter that changes in words', () => {
  const [item] = checklistInWords('es', {
    open: false,
    items: [
      {
        ...{
          rule: 'information-refreshed',
          version: 1,
          params: {},
          severity: 'programme',
          blocks: true,
          remedy: [],
        },
        basis: { kind: 'standard', reference: 'OGP' },
        verdict: {
          status: 'not-met',
          found: {},
          required: {},
          missing: [{ asset: 'website' }, { asset: 'minutes' }],
        },
      },
    ],
  } as never).items;
  expect(item!.words.missing).toMatch(/: sitio web y actas?\./);
  const changed = (param: string, before: unknown, after: unknown) =>
    explainChange('es', {
      ...{ code: 'condition-asks-otherwise', at: 'stages.x' },
      values: {
        stage: { es: 'Diálogos', en: 'Dialogues' },
        rule: 'every-segment-heard',
        param,
        before,
        after,
      },
    } as never);
  expect(changed('tellOf', ['quorum'], ['quorum', 'decision'])).toBe(
    'En «Diálogos» cambia lo que pide «Se escuchó a todos los segmentos» (De qué deben hablar las reglas): antes quórum; ahora quórum y mayorías.',
  );
});
