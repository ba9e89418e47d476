import { beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../database.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

const people = (body: { items: { person: string }[] }) => body.items.map(({ person }) => person);

describe('GET mandates', () => {
  it('is public: who held a role, by office, institution, body and act', async () => {
    const { status, body } = await api.get('mandates?role=administrator');
    expect(status).toBe(200);
    expect(people(body)).toEqual([api.at.administrator.id]);
    expect(body.items[0]).toMatchObject({
      office: expect.any(String),
      institution: expect.any(String),
      scope: { kind: 'organization' },
      act: { kind: 'founding' },
      to: null,
    });
    expect(JSON.stringify(body)).not.toMatch(/salt|seal|cauce_/);
  });

  it('answers for a day, for an instant, and by what was known', async () => {
    const founded = testClock.now();
    const before = new Date(Date.parse(founded) - 1000).toISOString();
    const day = founded.slice(0, 10);
    const at = async (query: string) =>
      (await api.get(`mandates?role=administrator&${query}`)).body.items.length;
    expect(await at(`on=${day}`)).toBe(1);
    expect(await at(`on=${founded}`)).toBe(1);
    expect(await at(`on=${before}`)).toBe(0);
    expect(await at(`knownAt=${before}`)).toBe(0);
    expect(await at('on=1999-01-01')).toBe(0);
    expect(await at(`process=${api.process}`)).toBe(1);
  });

  it.each(['on=yesterday', 'on=2021-02-30', 'knownAt=2021-03-01', 'role=king', 'process=x', 'person=x'])(
    'refuses %s',
    async (query) => {
      expect((await api.get(`mandates?${query}`)).status).toBe(422);
    },
  );

  it('comes in pages that name the next', async () => {
    const first = await api.get('mandates?limit=1');
    expect(first.body.items).toHaveLength(1);
    expect(first.headers.get('link')).toContain(`after=${first.body.next}`);
    const second = await api.get(`mandates?limit=1&after=${first.body.next}`);
    expect(people(second.body)).not.toEqual(people(first.body));
  });
});

describe('what stands in the way, over HTTP', () => {
  it('is that the key has no such scope, and names it', async () => {
    const key = await api.aKey('team', ['read']);
    const answer = await api.command('map-stakeholders', { segments: [] }, { key });
    expect(answer).toMatchObject({
      status: 403,
      body: { code: 'scope-missing', scope: 'command:map-stakeholders' },
    });
    expect(answer.body.next).toContain('command:map-stakeholders');
  });

  it('is what the public may do, not what all others may', async () => {
    const answer = await api.command('define-theme', { theme: 'x', name: 'x' });
    expect(answer.status).toBe(409);
    const offered = answer.body.open as string[];
    expect(offered).toContain('map-stakeholders');
    const said = { kind: 'need', body: 'x' };
    const publicly = await api.post(`processes/${api.process}/commands/submit-contribution`, said);
    expect(publicly.status).toBe(409);
    for (const event of publicly.body.open as string[])
      expect(['cast-ballot', 'appeal-hiding']).toContain(event);
  });

  it('is that the process is suspended, since when and why', async () => {
    await api.command('suspend-process', { reason: 'Por la emergencia.' });
    const answer = await api.command('map-stakeholders', {
      segments: [{ id: 'a', name: 'a', sensitive: false }],
    });
    expect(answer).toMatchObject({
      status: 409,
      body: {
        code: 'process-suspended',
        since: testClock.now(),
        why: 'Por la emergencia.',
        open: ['resume-process'],
      },
    });
    expect(answer.body.detail).toContain('Por la emergencia.');
    await api.command('resume-process', { reason: 'Pasó.' });
  });
});
