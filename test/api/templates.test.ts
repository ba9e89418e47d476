import { beforeAll, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { builtInTemplate } from '../../templates/built-in.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';

let given: TestOrganization;
beforeAll(async () => {
  given = await anOrganization();
});

async function read(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await createApi(given.engine).request(`/api/${given.organization}${path}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const text = `${builtInTemplate('es', 'erratum')}<p>Texto propio de la casa</p>\n`;

it('tells anyone what a template of a kind may show, in words, and the text that comes with Cauce', async () => {
  const { status, body } = await read('/templates/erratum/es');
  expect(status).toBe(200);
  expect(body).toMatchObject({ inForce: 0, shown: null, builtIn: builtInTemplate('es', 'erratum') });
  expect(body.places).toContainEqual({
    ...{ path: 'items[].shouldSay', is: 'text', mayLack: false, mustShow: true },
    words: { meaning: 'Debe decir', type: 'texto', example: 'Casa de la Cultura', insert: '{{shouldSay}}' },
  });
});

it('tells which template is in force, each version, and all of them as a pack', async () => {
  expect((await read('/templates/erratum/es/in-force')).body).toMatchObject({ own: false, version: 0 });
  const input = { kind: 'erratum', language: 'es', text };
  await accepted(given, given.administrator, 'publish-template', input);
  expect((await read('/templates/erratum/es/in-force')).body).toMatchObject({ own: true, version: 1, text });
  expect((await read('/templates/erratum/es?version=1')).body).toMatchObject({ shown: { text } });
  const { templates } = (await read('/templates')).body as { templates: readonly object[] };
  expect(templates).toContainEqual(expect.objectContaining({ kind: 'erratum', language: 'es', versions: 1 }));
  expect((await read('/template-pack')).body).toMatchObject({
    ...{ format: 'cauce-templates', version: 1 },
    templates: [{ kind: 'erratum', text }],
  });
});

it('finds no kind, language or version that there is not', async () => {
  for (const path of [
    '/templates/letter/es',
    '/templates/erratum/fr',
    '/templates/erratum/es?version=9',
    '/templates/erratum/fr/in-force',
  ])
    expect((await read(path)).status).toBe(404);
});
