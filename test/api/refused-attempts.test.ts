import { beforeAll, expect, it } from 'vitest';
import { accepted } from '../given.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
let elsewhere: string;
beforeAll(async () => {
  api = await anApi();
  const opening = { workflow: 'listening', version: 1, title: 'Otra' };
  elsewhere = (await accepted(api.at, api.at.administrator, 'open-process', opening)).result
    .process as string;
  const observer = await api.aKey('observer');
  await api.command('suspend-process', { reason: 'Quiero.' }, { key: observer });
  await api.post(`processes/${elsewhere}/commands/suspend-process`, { reason: 'x' }, { key: observer });
  await api.command('resume-process', { reason: 'No estaba suspendido.' });
  await api.command('suspend-process', { reason: 'Del público.' }, { key: undefined });
});

/** A key of somebody who holds a role in one process only. */
async function keyIn(process: string, role: string): Promise<string> {
  const key = await api.aKey();
  const { body } = await api.get('keys', { key: api.at.key });
  const { person } = body.items.find(({ key: prefix }: { key: string }) => prefix === key.split('_')[1]);
  const mandate = { person, role, process, act: 'decreto', from: '2020-01-01T00:00:00Z' };
  await accepted(api.at, api.at.administrator, 'give-mandate', mandate);
  return key;
}

it('shows an administrator what was tried and refused, in words, page by page', async () => {
  const { body } = await api.get('refused-attempts', { key: api.at.key });
  expect(body.items).toHaveLength(3);
  expect(body.items[0]).toMatchObject({
    process: api.process,
    command: 'resume-process',
    roles: ['team'],
    words: {
      command: expect.stringMatching(/\p{L}/u),
      refusal: expect.stringMatching(/\p{L}/u),
      roles: 'equipo',
    },
  });
  expect(JSON.stringify(body)).not.toContain('Quiero');
  const first = await api.get('refused-attempts?limit=2', { key: api.at.key });
  const second = await api.get(`refused-attempts?limit=2&after=${first.body.next}`, { key: api.at.key });
  expect([...first.body.items, ...second.body.items]).toEqual(body.items);
  expect(first.headers.get('link')).toContain('rel="next"');
});

it('is asked for by process and by command', async () => {
  const of = async (query: string) =>
    (await api.get(`refused-attempts?${query}`, { key: api.at.key })).body.items.length;
  expect(await of(`process=${api.process}`)).toBe(2);
  expect(await of('command=suspend-process')).toBe(2);
  expect(await of(`process=${elsewhere}&command=resume-process`)).toBe(0);
});

it.each(['secretary', 'monitoring-body'])(
  'lets the %s of a process read what was tried in it, and no more',
  async (role) => {
    const key = await keyIn(api.process, role);
    expect((await api.get(`refused-attempts?process=${api.process}`, { key })).body.items).toHaveLength(2);
    expect((await api.get(`refused-attempts?process=${elsewhere}`, { key })).status).toBe(403);
    expect((await api.get('refused-attempts', { key })).status).toBe(403);
    expect((await api.get('refused-attempts/counts', { key })).status).toBe(403);
  },
);

it('counts the public and strangers, hour by hour', async () => {
  await api.get('processes', { key: `cauce_0123456789ab_${'A'.repeat(43)}` });
  const { body } = await api.get('refused-attempts/counts', { key: api.at.key });
  const told = body.items.map(({ caller, code, count }: { caller: string; code: string; count: number }) => ({
    caller,
    code,
    count,
  }));
  expect(told).toContainEqual({ caller: 'public', code: 'not-permitted', count: 1 });
  expect(told).toContainEqual({ caller: 'stranger', code: 'not-signed-in', count: 1 });
  const first = await api.get('refused-attempts/counts?limit=1', { key: api.at.key });
  const rest = await api.get(`refused-attempts/counts?after=${first.body.next}`, { key: api.at.key });
  expect([...first.body.items, ...rest.body.items]).toEqual(body.items);
});
