import { beforeAll, describe, expect, it } from 'vitest';
import type { Resource } from '../../api/resource.ts';
import { resources } from '../../api/resources.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
let key = '';
beforeAll(async () => {
  api = await anApi();
  key = api.at.key;
});

const nobody = '00000000-0000-7000-8000-000000000000';

/** An address of a resource, its parameters filled with what could be there. */
function address({ path }: Resource, filled: { [name: string]: string }): string {
  const samples: { [name: string]: string } = {
    organization: api.at.organization,
    process: api.process,
    stage: 'dialogues',
    workflow: 'listening',
    version: '1',
    code: 'a'.repeat(64),
    file: 'a'.repeat(64),
    ...filled,
  };
  return path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => samples[name] ?? nobody);
}

const innermost = ({ path }: Resource) => [...path.matchAll(/\{(\w+)\}/g)].at(-1)?.[1];
const inProcess = resources.filter(({ path }) => path.includes('{process}'));

describe.each(resources)('GET $path', (resource) => {
  it('answers, and never with a fault', async () => {
    const answer = await api.get(address(resource, {}), { key });
    expect(answer.status, JSON.stringify([answer.body, api.log.at(-1)])).toBeLessThan(500);
    const known = ['organization', 'process', 'stage'].includes(innermost(resource) ?? '');
    if (known && resource.name !== 'plan') expect(answer.status === 200 || answer.status === 403).toBe(true);
    if (answer.status === 200 && resource.list)
      expect(answer.body).toMatchObject({ items: expect.any(Array) });
    if (answer.status === 404) expect(answer.body.detail).toMatch(/\p{L}/u);
  });

  it('refuses what is not of it in the query', async () => {
    const answer = await api.get(`${address(resource, {})}?nothing=1`, { key });
    expect(answer).toMatchObject({ status: 422, body: { issues: [{ reason: 'unrecognized-keys' }] } });
  });

  it('refuses a parameter that is given twice, and says which', async () => {
    const answer = await api.get(`${address(resource, {})}?limit=2&limit=3&lang=es`, { key });
    expect(answer).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'limit', reason: 'given-twice', message: expect.stringMatching(/\p{L}/u) }] },
    });
  });

  it('keeps what is for some from the others', async () => {
    const answer = await api.get(address(resource, {}));
    expect(answer.status === 401).toBe(resource.readers !== undefined);
  });
});

it.each(inProcess)('has no $path in a process that is not there', async (resource) => {
  const answer = await api.get(address(resource, { process: nobody }), { key });
  expect([403, 404]).toContain(answer.status);
});
