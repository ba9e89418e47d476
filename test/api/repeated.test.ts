import { beforeAll, expect, it } from 'vitest';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

const under = (key: string) => ({ headers: { 'idempotency-key': key } });

it('answers a repeated request with the first answer, and does nothing twice', async () => {
  const body = { segments: [{ id: 'mujeres', name: 'Mujeres', sensitive: false }] };
  const first = await api.command('map-stakeholders', body, under('uno'));
  const again = await api.command('map-stakeholders', body, under('uno'));
  expect(first.status).toBe(200);
  expect(again.body).toEqual(first.body);
  const ledger = await api.get(`processes/${api.process}/ledger`);
  expect(
    ledger.body.items.filter(({ type }: { type: string }) => type === 'stakeholders-mapped'),
  ).toHaveLength(1);
});

it('does not keep a refusal: the same key may be tried again after its remedy', async () => {
  const key = under('dos');
  expect((await api.command('resume-process', { reason: 'Ya.' }, key)).status).toBe(409);
  expect((await api.command('suspend-process', { reason: 'Feriado.' })).status).toBe(200);
  expect((await api.command('resume-process', { reason: 'Ya.' }, key)).status).toBe(200);
});

it('refuses a key that was used for another request', async () => {
  await api.command('suspend-process', { reason: 'Feriado.' }, under('tres'));
  const other = await api.command('suspend-process', { reason: 'Otro.' }, under('tres'));
  expect(other).toMatchObject({
    status: 422,
    body: { issues: [{ path: 'Idempotency-Key', reason: 'key-used-for-another-request' }] },
  });
  const elsewhere = await api.command('resume-process', { reason: 'Feriado.' }, under('tres'));
  expect(elsewhere.status).toBe(422);
});

it.each([
  ['200 characters', 'a'.repeat(200), 409],
  ['201 characters', 'a'.repeat(201), 422],
  ['a space', 'a b', 422],
])('takes keys of visible characters: %s', async (_what, key, status) => {
  const answer = await api.command('close-process', { reason: 'x' }, under(key));
  expect(answer.status).toBe(status);
});

it('does not tell a new key’s secret a second time', async () => {
  const issue = {
    person: api.at.administrator.id,
    label: 'prueba',
    scopes: ['read'],
    expiresAt: '2090-01-01T00:00:00Z',
  };
  const sent = { key: api.at.key, ...under('cuatro') };
  const first = await api.post('commands/issue-key', issue, sent);
  const again = await api.post('commands/issue-key', issue, sent);
  expect(first.body.result.secret).toMatch(/^cauce_/);
  expect(first.headers.get('cache-control')).toBe('no-store');
  const { secret: _secret, ...rest } = first.body.result;
  expect(again.body.result).toEqual(rest);
});
