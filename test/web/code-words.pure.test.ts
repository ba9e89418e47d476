import { expect, it } from 'vitest';
import { composeCatalogue } from '../../engine/index.ts';
import { inputSchema, type JsonSchema } from '../../templates/explain/input-schema.ts';
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
