import { beforeAll, expect, it } from 'vitest';
import { testClock } from '../database.ts';
import { accepted } from '../given.ts';
import { anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

const here = () => `/api/${api.at.organization}/processes/${api.process}`;
const notice = {
  preset: 'chile',
  items: {
    controller: 'Municipalidad <de prueba>',
    address: 'Avenida Uno 100',
    recipients: 'Nadie más.',
    rights: 'En la oficina de partes.',
  },
  purposes: [
    {
      code: 'authorship',
      title: 'Autoría',
      text: 'Publicamos su nombre junto a la propuesta.',
      data: ['name'],
      needsConsent: true,
      sensitive: true,
      retention: { afterEnd: { unit: 'months', count: 12 } },
    },
  ],
};

it('shows the privacy notice as data and as a page, once there is one', async () => {
  expect((await api.get(`${here()}/privacy-notice`)).body).toMatchObject({ notice: null, versions: [] });
  expect((await api.get(`${here()}/privacy-notice.html`)).status).toBe(404);
  expect((await api.command('publish-privacy-notice', notice)).status).toBe(200);
  const data = await api.get(`${here()}/privacy-notice`);
  expect(data.body.notice).toMatchObject({
    version: 1,
    content: { law: 'cl-19628', modality: 'integral' },
  });
  expect((await api.get(`${here()}/privacy-notice?version=2`)).status).toBe(404);
  for (const [language, words] of [
    ['es', 'Aviso de privacidad'],
    ['en', 'Privacy notice'],
  ]) {
    const page = await api.app.request(`${here()}/privacy-notice.html?lang=${language}`);
    expect(page.status).toBe(200);
    const text = await page.text();
    expect(text).toContain(words);
    expect(text).toContain('Municipalidad &lt;de prueba&gt;');
    expect(text).toContain(data.body.notice.hash);
    expect(text).not.toContain('<style>');
  }
});

it('hands what is held on a person to that person and to administrators, and to nobody else', async () => {
  const [own, other] = [await api.aKey(), await api.aKey('team')];
  const person = await personOf(own);
  const path = `/api/${api.at.organization}/people/${person}`;
  for (const list of ['personal-data', 'consents']) {
    expect((await api.get(`${path}/${list}`)).status).toBe(401);
    expect((await api.get(`${path}/${list}`, { key: other })).status).toBe(403);
    expect((await api.get(`${path}/${list}`, { key: own })).status).toBe(200);
    expect((await api.get(`${path}/${list}`, { key: api.at.key })).status).toBe(200);
  }
  const { body } = await api.get(`${path}/personal-data`, { key: own });
  expect(body.held.map(({ table }: { table: string }) => table)).toEqual(['person', 'api_key']);
  expect(JSON.stringify(body)).not.toMatch(/"(salt|seal|hash)"/);
});

it('takes a consent over HTTP from the person themself, and refuses one for another with what to do', async () => {
  const own = await api.aKey();
  const person = await personOf(own);
  const consent = { purpose: 'authorship', givenAt: testClock.now(), means: 'electronic-signature' };
  const sent = await api.post(`${here()}/commands/record-consent`, { person, ...consent }, { key: own });
  expect(sent.status).toBe(200);
  const another = await personOf(await api.aKey());
  const refused = await api.post(
    `${here()}/commands/record-consent`,
    { person: another, ...consent },
    { key: own },
  );
  expect(refused).toMatchObject({ status: 409, body: { code: 'not-possible' } });
  expect(refused.body.detail).toContain('cada persona consiente solo por sí misma');
  const counts = await api.get(`${here()}/consents`);
  expect(counts.body).toMatchObject({
    purposes: [{ given: null }],
    note: expect.stringContaining('5 personas'),
  });
});

/** Whose key it is. */
async function personOf(key: string): Promise<string> {
  const keys = await api.get(`/api/${api.at.organization}/keys?limit=200`, { key: api.at.key });
  const prefix = /^cauce_([0-9a-f]{12})_/.exec(key)?.[1];
  return keys.body.items.find((one: { key: string }) => one.key === prefix).person;
}

it('erases a person over HTTP, once', async () => {
  const person = await personOf(await api.aKey());
  const erase = () =>
    api.post(
      `/api/${api.at.organization}/commands/erase-person`,
      { person, cause: 'request-of-the-person' },
      { key: api.at.key },
    );
  expect((await erase()).status).toBe(200);
  expect((await erase()).body.detail).toContain('se borraron');
  await expect(
    accepted(api.at, api.at.administrator, 'issue-key', {
      person,
      label: 'Otra',
      scopes: ['read'],
      expiresAt: '2031-01-01T00:00:00Z',
    }),
  ).rejects.toThrow('not-found');
});
