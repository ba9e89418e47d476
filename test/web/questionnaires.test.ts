import { beforeAll, expect, it } from 'vitest';
import { createApp } from '../../web/app.ts';
import { testClock } from '../database.ts';
import {
  anAskingProcess,
  aSentQuestionnaire,
  type GivenAsking,
  open,
  shut,
} from '../engine/questionnaires/given-questionnaire.ts';

let at: GivenAsking;
let app: ReturnType<typeof createApp>;
let questionnaire: string;
let codes: string[];
let keys: string[];
let origin: string;

beforeAll(async () => {
  testClock.moveTo('2023-01-10T15:00:00.000Z');
  at = await anAskingProcess();
  app = createApp(at.engine, () => {});
  origin = new URL(at.engine.signIn.settings.baseUrl).origin;
  ({ questionnaire, codes, keys } = await aSentQuestionnaire(at, 2, { dueAt: '2023-02-01T00:00:00.000Z' }));
});

const base = () => `/o/${at.organization}/p/${at.process}/questionnaires/${questionnaire}`;
const page = async (path: string, language = 'es') => {
  const answer = await app.request(`${base()}${path}`, {
    headers: { 'accept-language': language, accept: 'text/html' },
  });
  return { status: answer.status, text: await answer.text() };
};
const post = async (path: string, fields: Record<string, string>) => {
  const answer = await app.request(`${base()}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', origin },
    body: new URLSearchParams(fields).toString(),
  });
  return { status: answer.status, text: await answer.text() };
};
const asFields = (answers: object) =>
  Object.fromEntries(Object.entries(answers).map(([item, value]) => [`a.${item}`, String(value)]));

it('lets an institution answer by its link, and keeps what was typed when something is to be mended', async () => {
  expect((await page('/by/AAAA-BBBB-CCCC-DDDD')).status).toBe(404);
  const path = `/by/${keys[0]}`;
  const form = await page(path);
  expect(form.text).toContain('Municipio m-001');
  expect(form.text).toMatch(/<fieldset id="i-reglamento"><legend>¿Hay reglamento\?/);
  expect(form.text).not.toContain('<script');
  const half = {
    ...asFields({ reglamento: 'yes', notas: 'Con "comillas" y <signos>' }),
    'a.cuantos': 'doce',
  };
  const back = await post(path, half);
  expect(back.status).toBe(422);
  expect(back.text).toContain('<title>Por corregir: Condiciones de apertura');
  expect(back.text).toContain('<a href="#i-alcance">Falta responder esta pregunta.</a>');
  expect(back.text).toMatch(/<fieldset id="i-alcance" aria-describedby="e-alcance">/);
  expect(back.text).toMatch(/name="a.reglamento" value="yes" checked/);
  expect(back.text).toContain('Con &quot;comillas&quot; y &lt;signos&gt;</textarea>');
  expect(back.text).toMatch(/name="a.cuantos" inputmode="decimal" value="doce"/);
  const sent = await post(path, { ...asFields(open), 'a.cuantos': '1 250,5' });
  expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('Respuestas recibidas')]);
  const again = await page(path);
  expect(again.text).toContain('Esta institución ya respondió.');
  expect(again.text).toMatch(/inputmode="decimal" value="1250.5"/);
});

it('asks the public only what has closed answers, and takes a form once however often it is sent', async () => {
  expect((await page('/answer')).status).toBe(410);
  const between = { opensAt: '2023-01-11T00:00:00.000Z', closesAt: '2023-02-10T00:00:00.000Z' };
  await at.on('open-questionnaire', { questionnaire, ...between, access: 'open' });
  expect((await page('/answer')).text).toContain('Este cuestionario abre el 10 de enero de 2023');
  testClock.moveTo('2023-01-12T15:00:00.000Z');
  const form = await page('/answer');
  expect(form.status).toBe(200);
  expect(form.text).not.toContain('name="a.notas"');
  expect(form.text).toMatch(/value="dont-know"> No sé<\/label>/);
  const missing = await post('/answer', asFields(shut));
  expect(missing.status).toBe(422);
  expect(missing.text).toMatch(/aria-describedby="e-about"/);
  expect(missing.text).toMatch(/name="a.reglamento" value="no" checked/);
  const request = /name="request" value="([^"]+)"/.exec(form.text)?.[1] ?? '';
  const whole = { request, about: codes[0]!, ...asFields(shut) };
  for (let times = 0; times < 2; times += 1) {
    const sent = await post('/answer', whole);
    expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('Respuestas recibidas')]);
  }
  expect((await page('')).text).toMatch(/<dt>Respuestas ciudadanas<\/dt><dd>1<\/dd>/);
  expect((await page('', 'en')).text).toMatch(/1 of 2 \(50 %\)/);
});

it('is led to from its process, which offers neither a forum nor votes that its method has not', async () => {
  const process = await (await app.request(`/o/${at.organization}/p/${at.process}`)).text();
  expect(process).toContain(`href="${base()}"`);
  for (const none of ['/forum', '/consultations', '/plan'])
    expect(process).not.toContain(`${at.process}${none}"`);
});

it('shows both sides and hands out sheets once they are published, and nothing before', async () => {
  const sheet = (name: string) =>
    app.request(
      `/api/${at.organization}/processes/${at.process}/questionnaires/${questionnaire}/${name}.csv`,
    );
  expect((await sheet('figures')).status).toBe(404);
  expect((await page(`/institutions/${codes[0]}`)).status).toBe(404);
  for (let times = 0; times < 6; times += 1) await post('/answer', { about: codes[0]!, ...asFields(shut) });
  testClock.moveTo('2023-02-10T00:00:00.001Z');
  await at.on('close-questionnaire', { questionnaire });
  await at.on('publish-answers', { questionnaire });
  const overview = await page('');
  expect(overview.text).toContain('las instituciones dicen mucho más que su ciudadanía (100 puntos)');
  expect(overview.text).toContain('Las preguntas de este cuestionario son un ejemplo inventado.');
  const one = await page(`/institutions/${codes[0]}`);
  expect(one.text).toContain('Respondieron 7 personas sobre esta institución.');
  expect(one.text).toMatch(/<td>Sí<\/td><td>No: 7<\/td><td>la ciudadanía dice menos<\/td>/);
  expect((await page(`/institutions/${codes[0]}`, 'en')).text).toContain('citizens say less');
  expect(await (await sheet('figures')).text()).toContain('normatividad,reglamento,no,0,0,7\r\n');
  expect(await (await sheet('answers')).text()).toContain('m-001,Municipio m-001,yes,todo,1250.5,5,,\r\n');
});

it('shows contradictions side by side', async () => {
  const path = `/o/${at.organization}/p/${at.process}/contradictions`;
  const empty = await app.request(path, { headers: { accept: 'text/html' } });
  expect(await empty.text()).toContain('No hay nada registrado que no calce.');
  const source = { document: 'Informe', page: '3' };
  await at.on('record-contradiction', {
    ...{ code: 'firma', question: '¿Se firmó?', why: 'No puede haberse firmado y no firmado.' },
    claims: [
      { code: 'si', says: 'Se firmó.', source, declared: 'Instituto' },
      { code: 'no', says: 'No se firmó.', source, declared: 'Prensa' },
    ],
  });
  const text = await (await app.request(path, { headers: { accept: 'text/html' } })).text();
  expect(text).toMatch(
    /¿Se firmó\?.*sin resolver.*Se firmó\..*Informe, 3.*Instituto.*No se firmó\..*Prensa/s,
  );
});
