import { beforeAll, expect, it } from 'vitest';
import { accepted } from '../given.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
const opened: string[] = [];
beforeAll(async () => {
  api = await anApi();
  opened.push(api.process);
  for (let count = 1; count < 5; count += 1) {
    const title = `Proceso ${count}`;
    const open = { workflow: 'listening', version: 1, title };
    const { result } = await accepted(api.at, api.at.administrator, 'open-process', open);
    opened.push(result.process as string);
  }
});

/** Follows the list by its Link header, as a reader who knows nothing of how it is cut. */
async function follow(path: string): Promise<{ pages: number[]; items: { [name: string]: unknown }[] }> {
  const pages: number[] = [];
  const items: { [name: string]: unknown }[] = [];
  let next: string | undefined = path;
  while (next !== undefined) {
    const answer = await api.get(next, { key: api.at.key });
    expect(answer.status).toBe(200);
    pages.push(answer.body.items.length);
    items.push(...answer.body.items);
    next = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1];
    expect(next === undefined).toBe(answer.body.next === undefined);
  }
  return { pages, items };
}

it('gives a list page by page, each thing once, and no page after the last', async () => {
  const { pages, items } = await follow('processes?limit=2');
  expect(pages).toEqual([2, 2, 1]);
  expect(items.map(({ id }) => id)).toEqual([...opened].sort().reverse());
  expect((await follow('processes?limit=5')).pages).toEqual([5]);
});

it.each(['ledger', 'people', 'mandates', 'keys', 'workflows'])('pages through %s', async (list) => {
  const whole = await follow(`${list}?limit=200`);
  const one = await follow(`${list}?limit=1`);
  expect(one.items).toEqual(whole.items);
  expect(whole.items.length).toBeGreaterThan(0);
});

it('gives the ledger in its order, each event after the one that it follows', async () => {
  await api.command('suspend-process', { reason: 'Feriado.' });
  const { items } = await follow(`processes/${api.process}/ledger?limit=1`);
  expect(items.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(items[1]?.previousHash).toBe(items[0]?.hash);
  expect(JSON.stringify(items)).not.toContain('Feriado');
});

it('keeps the rest of the query on the next page', async () => {
  const person = api.at.administrator.id;
  await accepted(api.at, api.at.administrator, 'give-mandate', {
    person,
    role: 'team',
    act: 'decreto',
    from: '2020-01-01T00:00:00Z',
  });
  const { items } = await follow(`mandates?limit=1&person=${person}`);
  expect(items.map(({ role }) => role)).toEqual(['team', 'administrator']);
});

it.each(['limit=0', 'limit=201', 'limit=x', 'after=x', 'page=2'])('refuses %s', async (query) => {
  const answer = await api.get(`processes?${query}`);
  expect(answer).toMatchObject({ status: 422, body: { code: 'invalid' } });
  expect(answer.body.issues[0].message).toMatch(/\.$/);
});
