import { beforeAll, describe, expect, it } from 'vitest';
import { statusOf } from '../../api/problems.ts';
import { resources } from '../../api/resources.ts';
import { languages } from '../../templates/messages.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags?: string[];
  readonly parameters?: { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: object } } };
  readonly responses: { readonly [status: string]: { readonly description: string } };
  readonly 'x-roles'?: string[];
}

type Paths = { readonly [path: string]: { readonly [method: string]: Operation } };

const described = async (language: string) => (await api.get(`/api/openapi.json?lang=${language}`)).body;

const operationsOf = (paths: Paths) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );

/** Every reference in a document, and every schema that a draft of 2020-12 would not know as its own. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)));
}

describe.each(languages)('the description for programs, in %s', (language) => {
  it('is OpenAPI 3.1 whose references lead somewhere and whose operations are told apart', async () => {
    const document = await described(language);
    expect(document.openapi).toBe('3.1.0');
    expect(document.info).toMatchObject({ title: expect.any(String), version: expect.any(String) });
    for (const ref of refsIn(document)) {
      const target = ref
        .replace(/^#\//, '')
        .split('/')
        .reduce((at, key) => at?.[key], document);
      expect(target, ref).toBeDefined();
    }
    const operations = operationsOf(document.paths);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const declared = (operation.parameters ?? []).filter((one) => one.in === 'path');
      expect(declared.map(({ name }) => name).sort()).toEqual([...inPath].sort());
      expect(declared.every(({ required }) => required)).toBe(true);
      expect(Object.keys(operation.responses)).toContain('200');
    }
  });

  it('has every command with its input, its roles and how it is refused, in words', async () => {
    const document = await described(language);
    const tags = document.tags.map(({ name }: { name: string }) => name);
    for (const command of api.at.engine.catalogue.commands) {
      const owner = command.scope === 'process' ? '/processes/{process}' : '';
      const operation: Operation =
        document.paths[`/api/{organization}${owner}/commands/${command.name}`]?.post;
      expect(operation, command.name).toBeDefined();
      expect(operation.summary).toMatch(/^\p{Lu}.*\p{L}/u);
      expect(operation.description).toMatch(/^\p{Lu}.*\.\n\n.+: .+\.$/su);
      expect(tags).toContain(operation.tags?.[0]);
      expect(operation['x-roles']).toEqual(command.by);
      expect(operation.requestBody?.content['application/json'].schema).toMatchObject({ type: 'object' });
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(['401', '403', '404', '422', '500']),
      );
    }
  });

  it('has every resource', async () => {
    const { paths } = await described(language);
    for (const { path, name, list } of resources) {
      const operation: Operation = paths[path]?.get;
      expect(operation?.operationId).toBe(`read-${name}`);
      const names = operation.parameters?.map((one) => one.name) ?? [];
      expect(names.includes('after') && names.includes('limit')).toBe(list);
    }
  });
});

it('describes the same in each language', async () => {
  const [es, en] = await Promise.all(languages.map(described));
  expect(Object.keys(es.paths)).toEqual(Object.keys(en.paths));
  const wordsOf = (document: { paths: Paths }) =>
    operationsOf(document.paths).map(({ operation }) => operation.summary);
  const same = wordsOf(es).filter((words, index) => words === wordsOf(en)[index]);
  expect(same).toEqual([]);
});

describe.each(languages)('the page for people, in %s', (language) => {
  let page = '';
  beforeAll(async () => {
    const answer = await api.get('/api', { headers: { 'accept-language': language } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    page = answer.body;
  });

  it('has every command, resource and problem, under a heading of its own', () => {
    for (const { name } of api.at.engine.catalogue.commands) expect(page).toContain(`id="command-${name}"`);
    for (const { name } of resources) expect(page).toContain(`id="resource-${name}"`);
    for (const code of Object.keys(statusOf)) expect(page).toContain(`/problems/${code}?lang=${language}`);
  });

  it('needs no network and no JavaScript, and says its language', () => {
    expect(page).toMatch(new RegExp(`<html lang="${language}">`));
    expect(page).not.toMatch(/<script|javascript:|https?:\/\/(?!www\.apache)|\son\w+=/);
    expect(page).not.toMatch(/undefined|\[object|\[commands\.|\[fields\./);
  });

  it('is in order for a screen reader: one main, headings by level, tables with headed columns, links to what there is', () => {
    expect(page.match(/<main/g)).toHaveLength(1);
    expect(page.match(/<h1/g)).toHaveLength(1);
    const levels = [...page.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const tables = page.match(/<table>/g)?.length;
    expect(page.match(/<thead><tr><th scope="col">/g)).toHaveLength(tables ?? 0);
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, anchor] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(anchor);
    for (const [, label] of page.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(label);
  });
});

it('serves the page’s style, and lets it load nothing else', async () => {
  const style = await api.get('/api/style.css');
  expect(style.headers.get('content-type')).toMatch(/^text\/css/);
  expect(style.body).not.toMatch(/url\(|@import/);
  expect(style.headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
});

it('says that it is well, and on what schema', async () => {
  const answer = await api.get('/health');
  expect(answer).toMatchObject({
    status: 200,
    body: { status: 'ok', database: 'reachable', schema: 'known' },
  });
});
