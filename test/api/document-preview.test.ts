import { beforeAll, expect, it } from 'vitest';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
let meeting: string;
beforeAll(async () => {
  api = await anApi();
  const segments = [{ id: 'women', name: 'Mujeres', sensitive: false }];
  await api.command('map-stakeholders', { segments });
  const planned = await api.command('schedule-meeting', {
    ...{ kind: 'dialogue', title: 'Diálogo de mujeres', place: 'Sede vecinal', modality: 'in-person' },
    ...{ startsAt: '2021-03-20T12:00:00.000Z', endsAt: '2021-03-20T14:00:00.000Z', segments: ['women'] },
  });
  meeting = planned.body.result.meeting;
});

const preview = (query: string, key?: string) =>
  api.get(`processes/${api.process}/documents/preview?${query}`, { key });

it('shows who may draft how a document would look, as a draft without a folio, and enters nothing', async () => {
  const shown = await preview(`kind=sign-in-sheet&subject=${meeting}&format=txt`, api.team);
  expect(shown.status).toBe(200);
  expect(shown.headers.get('cache-control')).toBe('no-store');
  expect(shown.body).toContain('Diálogo de mujeres');
  expect(shown.body).toMatch(/borrador/i);
  const page = await preview(`kind=sign-in-sheet&subject=${meeting}&language=en`, api.team);
  expect(page.headers.get('content-type')).toContain('text/html');
  const register = await api.get(`processes/${api.process}/register`, { key: api.team });
  expect(register.body).toEqual({ items: [] });
});

it('refuses strangers, kinds that are not, and subjects that cannot be', async () => {
  const sheet = `kind=sign-in-sheet&subject=${meeting}`;
  expect((await preview(sheet)).status).toBe(401);
  expect((await preview(sheet, await api.aKey('observer'))).status).toBe(403);
  expect((await preview('kind=no-such-kind', api.team)).status).toBe(404);
  expect((await preview('kind=sign-in-sheet&subject=no-id', api.team)).status).toBe(404);
  expect((await preview(`${sheet}&format=exe`, api.team)).status).toBe(422);
  const drafted = await api.command('draft-document', { kind: 'sign-in-sheet', subject: "'; drop table" });
  expect(drafted.status).toBe(404);
  const missing = await api.command('draft-document', { kind: 'sign-in-sheet' });
  expect(missing.body).toMatchObject({ status: 422 });
  const asked = { kind: 'sign-in-sheet', subject: meeting, about: { lines: 'many' } };
  expect((await api.command('draft-document', asked)).status).toBe(422);
  expect(api.log).toEqual([]);
});
