import { beforeAll, expect, it } from 'vitest';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

const read = (headers: Record<string, string> = {}) => api.get(`processes/${api.process}`, { headers });

it('takes a command only while the process is at the version that its sender saw', async () => {
  const seen = (await read()).headers.get('etag') ?? '';
  expect(seen).toMatch(/^"\d+"$/);
  const first = await api.command(
    'suspend-process',
    { reason: 'Feriado.' },
    { headers: { 'if-match': seen } },
  );
  expect(first.status).toBe(200);
  const moved = first.headers.get('etag') ?? '';
  expect(moved).not.toBe(seen);
  expect((await read()).headers.get('etag')).toBe(moved);
  const late = await api.command('resume-process', { reason: 'Ya.' }, { headers: { 'if-match': seen } });
  expect(late).toMatchObject({
    status: 412,
    body: { code: 'stale-version', expected: Number(seen.slice(1, -1)), actual: Number(moved.slice(1, -1)) },
  });
  const resumed = await api.command('resume-process', { reason: 'Ya.' }, { headers: { 'if-match': '*' } });
  expect(resumed.status).toBe(200);
});

it.each(['3', 'W/"3"', '"3", "4"', '"three"'])(
  'refuses a condition that is not one version: %s',
  async (tag) => {
    const answer = await api.command('suspend-process', { reason: 'x' }, { headers: { 'if-match': tag } });
    expect(answer).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'If-Match', reason: 'not-a-version' }] },
    });
  },
);

it('refuses a condition that nobody can check', async () => {
  const body = { office: 'a', institution: 'b' };
  const answer = await api.post('commands/register-person', body, {
    key: api.at.key,
    headers: { 'if-match': '"1"' },
  });
  expect(answer).toMatchObject({ status: 422, body: { issues: [{ reason: 'version-of-nothing' }] } });
});

it('sends nothing to who has this version already', async () => {
  const tag = (await read()).headers.get('etag') ?? '';
  for (const known of [tag, `W/${tag}`, `"0", ${tag}`, '*']) {
    const answer = await read({ 'if-none-match': known });
    expect(answer.status).toBe(304);
    expect(answer.body).toBe('');
    expect(answer.headers.get('etag')).toBe(tag);
  }
  expect((await read({ 'if-none-match': '"0"' })).status).toBe(200);
  const workflow = await api.get('workflows/listening/1');
  const again = await api.get('workflows/listening/1', {
    headers: { 'if-none-match': workflow.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});
