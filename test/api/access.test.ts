import { beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../database.ts';
import { accepted } from '../given.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
let other: TestApi;
beforeAll(async () => {
  api = await anApi();
  other = await anApi();
});

describe('who calls', () => {
  it('is the public without a key, who reads what is public and sends nothing of the team’s', async () => {
    for (const path of ['', '/processes', '/workflows', '/ledger', `/processes/${api.process}`])
      expect((await api.get(`/api/${api.at.organization}${path}`)).status).toBe(200);
    const sent = await api.post(`processes/${api.process}/commands/suspend-process`, { reason: 'x' });
    expect(sent).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', needs: ['team', 'administrator'] },
    });
    expect(sent.body.detail).toContain('equipo');
  });

  it.each([
    ['another scheme', 'Basic YTpi'],
    ['no key at all', 'Bearer '],
    ['what is not a key', 'Bearer cauce_0123'],
    ['a key that nobody has', `Bearer cauce_0123456789ab_${'A'.repeat(43)}`],
  ])('is not known by %s', async (_what, authorization) => {
    const answer = await api.get('processes', { headers: { authorization } });
    expect(answer).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
    expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/);
  });

  it('is not known by a key of another organization, whether that organization is there or not', async () => {
    const theirs = await api.get(`/api/${other.at.organization}/processes`, { key: api.team });
    const nobodys = await api.get('/api/no-such-organization/processes', { key: api.team });
    expect(theirs.status).toBe(401);
    expect(nobodys).toMatchObject({ status: theirs.status, body: theirs.body });
  });

  it('does not see what another organization has, by its own address', async () => {
    for (const path of [`processes/${other.process}`, `processes/${other.process}/ledger`])
      expect((await api.get(path, { key: api.team })).status).toBe(404);
    const sent = await api.post(
      `processes/${other.process}/commands/suspend-process`,
      { reason: 'x' },
      { key: api.team },
    );
    expect(sent.status).toBe(404);
    const listed = await api.get('processes');
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([api.process]);
  });
});

describe('a key', () => {
  it('sends only what its scopes name, whatever its holder may do', async () => {
    const reading = await api.aKey('team', ['read']);
    const one = await api.aKey('team', ['command:suspend-process']);
    const send = (name: string, key: string) => api.command(name, { reason: 'Feriado.' }, { key });
    expect((await send('suspend-process', reading)).status).toBe(403);
    expect((await send('resume-process', one)).status).toBe(403);
    expect((await send('suspend-process', one)).status).toBe(200);
    expect((await api.get(`processes/${api.process}`, { key: one })).status).toBe(200);
    expect((await send('resume-process', api.team)).status).toBe(200);
  });

  it('reads what is not for everyone only with the scope for it', async () => {
    const path = `/api/${api.at.organization}/keys`;
    const sending = await api.aKey('administrator', ['command:issue-key']);
    const refused = await api.get(path, { key: sending });
    expect(refused).toMatchObject({ status: 403, body: { code: 'read-scope-missing' } });
    expect((await api.get(path, { key: await api.aKey('administrator', ['read']) })).status).toBe(200);
  });

  it('is told by its prefix in the ledger, with what was done by it', async () => {
    const key = await api.aKey('administrator');
    const prefix = key.split('_')[1];
    const opening = { workflow: 'listening', version: 1, title: 'Otra escucha' };
    const { body } = await api.post('commands/open-process', opening, { key });
    const opened = await api.get(`processes/${body.result.process}/ledger`, { key });
    const told = await api.get(`ledger?after=${body.seq - 1}`, { key });
    for (const { items } of [opened.body, told.body])
      expect(items[0]).toMatchObject({ body: { command: 'open-process', by: { key: prefix } } });
    const withoutKey = await accepted(api.at, api.at.administrator, 'register-person', {
      office: 'Oficina',
      institution: 'Municipalidad',
    });
    const { items } = (await api.get(`ledger?after=${withoutKey.seq - 1}`, { key })).body;
    expect(items[0].body.by).toEqual({ id: api.at.administrator.id, role: 'administrator' });
  });

  it('does nothing once it is revoked', async () => {
    const key = await api.aKey('team');
    expect((await api.get('processes', { key })).status).toBe(200);
    await accepted(api.at, api.at.administrator, 'revoke-key', { key: key.split('_')[1] });
    expect((await api.get('processes', { key })).status).toBe(401);
  });

  it('does nothing once it has expired', async () => {
    const person = api.at.administrator.id;
    const expiresAt = new Date(Date.parse(testClock.now()) + 1000).toISOString();
    const issued = await accepted(api.at, api.at.administrator, 'issue-key', {
      person,
      label: 'breve',
      scopes: ['read'],
      expiresAt,
    });
    const key = issued.result.secret as string;
    expect((await api.get('processes', { key })).status).toBe(200);
    testClock.moveTo(expiresAt);
    expect((await api.get('processes', { key })).status).toBe(401);
  });

  it('is listed by its prefix, never by its secret', async () => {
    const { body } = await api.get('keys', { key: api.at.key });
    expect(body.items.map(({ key }: { key: string }) => key)).toContain(api.team.split('_')[1]);
    expect(JSON.stringify(body)).not.toContain(api.team.split('_')[2]);
    expect(body.items[0]).not.toHaveProperty('hash');
  });
});

describe('people and keys', () => {
  it.each([
    ['keys', ['administrator']],
    ['people', ['administrator', 'secretary', 'team']],
  ])('are for who works with them: %s', async (list, needs) => {
    expect((await api.get(list)).status).toBe(401);
    const refused = await api.get(list, { key: await api.aKey('observer') });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-readable', needs } });
    const read = await api.get(list, { key: api.at.key });
    expect(read.status).toBe(200);
    expect(read.body.items.length).toBeGreaterThan(1);
    expect(read.headers.get('cache-control')).toBe('no-store');
  });

  it('stop a role from the moment that its mandate ends', async () => {
    const key = await api.aKey('administrator');
    const all = await api.get('mandates', { key });
    const { mandate } = all.body.items[0];
    expect((await api.get('people', { key })).status).toBe(200);
    const ended = await api.post('commands/end-mandate', { mandate, act: 'decreto' }, { key: api.at.key });
    expect(ended.status).toBe(200);
    expect((await api.get('people', { key })).status).toBe(403);
  });
});
