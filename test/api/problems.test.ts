import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createApi } from '../../api/app.ts';
import { statusOf } from '../../api/problems.ts';
import { bodyLimitBytes } from '../../api/request.ts';
import { composeCatalogue, domains } from '../../engine/catalogue.ts';
import { connectPostgres } from '../../engine/database/connect.ts';
import { unitOfWork } from '../../engine/database/unit-of-work.ts';
import { defineOrganizationCommand } from '../../engine/kernel/command.ts';
import { defineDomain } from '../../engine/kernel/domain.ts';
import { WorkflowAltered } from '../../engine/workflow/registry.ts';
import { testEngine } from '../database.ts';
import { type Answered, anApi, type TestApi } from './given-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await anApi();
});

/** A problem as RFC 9457 has it, and what to do next. */
function expectProblem({ status, headers, body }: Answered, code: keyof typeof statusOf) {
  expect(body).toMatchObject({ type: `/problems/${code}`, code, status: statusOf[code] });
  expect(status).toBe(statusOf[code]);
  expect(headers.get('content-type')).toBe('application/problem+json');
  for (const words of [body.title, body.detail, body.next]) expect(words).toMatch(/\p{L}{2}.*[.\p{L}]$/u);
}

describe('a request that cannot be read', () => {
  it.each([
    ['a text that is not JSON', '{"segments": ['],
    ['bytes that are not UTF-8', new Uint8Array([0x22, 0xc3, 0x28, 0x22])],
  ])('refuses %s', async (_what, body) => {
    const path = `/api/${api.at.organization}/processes/${api.process}/commands/map-stakeholders`;
    const answer = await api.app.request(path, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.team}`, 'content-type': 'application/json; charset=utf-8' },
      body,
    });
    expectProblem(
      { status: answer.status, headers: answer.headers, body: await answer.json() },
      'malformed-json',
    );
  });

  it('refuses another type of content', async () => {
    const headers = { 'content-type': 'text/plain' };
    expectProblem(await api.command('map-stakeholders', '{}', { headers }), 'wrong-content-type');
  });

  it.each([
    ['by the length that it declares', true],
    ['by what arrives of it', false],
  ])('refuses too much, %s', async (_how, declared) => {
    const words = 'a'.repeat(bodyLimitBytes + 1);
    const body = declared ? words : new Blob([words]).stream();
    const answer = await api.app.request(`/api/${api.at.organization}/commands/register-person`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${api.at.key}`,
        'content-type': 'application/json',
        ...(declared ? { 'content-length': String(words.length) } : {}),
      },
      body,
      duplex: 'half',
    } as RequestInit);
    const told = (await answer.json()) as { detail: string };
    const problem = { status: answer.status, headers: answer.headers, body: told };
    expectProblem(problem, 'too-large');
    expect(problem.body.detail).toContain(String(bodyLimitBytes / 1_000_000));
  });
});

describe('an address', () => {
  it('where there is nothing is a problem too', async () => {
    expectProblem(await api.get('/nowhere'), 'unknown-route');
    expectProblem(await api.get('processes/with/too/many/parts'), 'unknown-route');
  });

  it('says which methods it takes', async () => {
    const answer = await api.post(`processes/${api.process}`, {});
    expectProblem(answer, 'method-not-allowed');
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
    const read = await api.get(`processes/${api.process}/commands/suspend-process`);
    expectProblem(read, 'method-not-allowed');
    expect(read.headers.get('allow')).toBe('POST');
  });

  it('of no process, no stage and no command is not found', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    expectProblem(await api.get(`processes/${nobody}`), 'not-found');
    expectProblem(await api.get('processes/not-an-id'), 'not-found');
    expectProblem(await api.get(`processes/${api.process}/stages/nothing/gate`), 'not-found');
    expectProblem(await api.command('do-something', {}), 'unknown-command');
    expectProblem(
      await api.post(`processes/${nobody}/commands/suspend-process`, { reason: 'x' }, { key: api.team }),
      'not-found',
    );
  });

  it('of a process takes no command of the organization, and the other way round', async () => {
    const misplaced = await api.command('register-person', { office: 'a', institution: 'b' });
    expectProblem(misplaced, 'wrong-level');
    expect(misplaced.body.next).toContain('/api/{organization}/commands/register-person');
    const homeless = await api.post('commands/suspend-process', { reason: 'x' }, { key: api.team });
    expectProblem(homeless, 'wrong-level');
    expect(homeless.body.next).toContain('/api/{organization}/processes/{process}/commands/suspend-process');
  });
});

describe('a refusal', () => {
  it('of input names each field, with words', async () => {
    const body = { segments: [{ id: 'No Es', name: '', sensitive: 'sí', more: 1 }] };
    const answer = await api.command('map-stakeholders', body);
    expectProblem(answer, 'invalid');
    const paths = answer.body.issues.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(
      expect.arrayContaining(['segments.0.id', 'segments.0.name', 'segments.0.sensitive']),
    );
    for (const { message } of answer.body.issues) expect(message).toMatch(/^[A-ZÁÉÍÓÚÑ].*\.$/);
    const missing = await api.command('map-stakeholders', {});
    expect(missing.body.issues).toMatchObject([
      { path: 'segments', reason: 'required', message: 'Falta este dato.' },
    ]);
  });

  it('of text that no database keeps names its field', async () => {
    for (const reason of ['nulo \u0000', 'mitad \ud800']) {
      const answer = await api.command('suspend-process', JSON.stringify({ reason }));
      expectProblem(answer, 'invalid');
      expect(answer.body.issues).toMatchObject([{ path: 'reason', reason: 'unstorable-text' }]);
    }
    const deep = `${'['.repeat(70)}${']'.repeat(70)}`;
    const nested = await api.command('suspend-process', `{"reason": ${deep}}`);
    expect(nested.body.issues).toMatchObject([{ reason: 'too-deep' }]);
  });

  it('of more than one line where one is asked for names its field', async () => {
    const institution = 'Municipalidad';
    const breaks = ['\r\nBcc: x', '\u2028x', '\u2029x', '\u0085x', '\tx', '\u001bx'];
    for (const more of breaks) {
      const person = { office: `Oficina${more}`, institution };
      const answer = await api.post('commands/register-person', person, { key: api.at.key });
      expectProblem(answer, 'invalid');
      expect(answer.body.issues).toMatchObject([
        { path: 'office', reason: 'more-than-one-line', message: expect.stringContaining('una sola línea') },
      ]);
    }
    const around = { office: '\r\n Oficina de partes \u{1f5c2}\n', institution };
    expect((await api.post('commands/register-person', around, { key: api.at.key })).status).toBe(200);
  });

  it('at a gate brings the checklist, with a title, what is missing and how to mend it', async () => {
    const answer = await api.command('request-passage', { stage: 'dialogues' });
    expectProblem(answer, 'gate-blocked');
    const [item] = answer.body.checklist.items;
    expect(item).toMatchObject({ rule: 'every-segment-heard', verdict: { status: 'unknown' }, blocks: true });
    expect(item.words).toMatchObject({ status: 'falta información', severity: 'lo exige el programa' });
    expect(item.words.missing).toMatch(/mapa de actores/);
    expect(item.words.mend[0]).toMatch(/ \(.*equipo.*\)$/);
    const before = await api.get(`processes/${api.process}/stages/dialogues/gate`);
    expect(before.body.checklist).toEqual(answer.body.checklist);
  });

  it('is in the language that the reader asks for', async () => {
    const ask = (language: string) =>
      api.command('request-passage', { stage: 'dialogues' }, { headers: { 'accept-language': language } });
    const english = await ask('en-GB, es;q=0.5');
    expect(english.body.title).toBe('The stage cannot end yet');
    expect(english.headers.get('content-language')).toBe('en');
    expect((await ask('es-CL,en;q=0.5')).body.title).toBe('La etapa todavía no puede terminar');
    expect((await ask('fr')).headers.get('content-language')).toBe('es');
    expect((await api.get('/nowhere?lang=en')).body.title).toBe('There is no such address');
  });
});

it('explains every problem on the page that its type leads to', async () => {
  for (const code of Object.keys(statusOf)) {
    const page = await api.get(`/problems/${code}`);
    expect(page.status).toBe(200);
    expect(page.body).toContain(code);
    expect(page.body).not.toMatch(/\{\w+\}|undefined|\[problems/);
  }
  expect((await api.get('/problems/toString')).status).toBe(404);
});

describe('a fault of ours', () => {
  const secret = 'María Pérez vive en la calle 5';
  const breakDown = defineOrganizationCommand({
    name: 'break-down',
    input: z.strictObject({}),
    by: ['administrator'],
    record: () => Promise.reject(Object.assign(new Error(secret), { code: '23505', constraint: 'one_each' })),
  });
  const unparsed = defineOrganizationCommand({
    name: 'parse-nothing',
    input: z.strictObject({}),
    by: ['administrator'],
    record: () => Promise.reject(new TypeError(`Cannot parse: ${secret}\n    at ${secret}`)),
  });
  const altered = defineOrganizationCommand({
    name: 'run-altered',
    input: z.strictObject({}),
    by: ['administrator'],
    record: () => Promise.reject(new WorkflowAltered('listening@1')),
  });
  const broken = defineDomain({
    name: 'broken',
    commands: [breakDown, unparsed, altered],
    rules: [],
    activities: [],
    lifecycles: [],
    sealed: [],
  });

  it('gives its caller a number and no inner text, and is logged once without personal data', async () => {
    const engine = { ...(await testEngine()), catalogue: composeCatalogue([...domains, broken]) };
    const log: string[] = [];
    const app = createApi(engine, (line) => log.push(line));
    const answer = await app.request(`/api/${api.at.organization}/commands/break-down`, {
      method: 'POST',
      headers: { authorization: `Bearer ${api.at.key}` },
    });
    const body = (await answer.json()) as { id: string };
    expectProblem({ status: answer.status, headers: answer.headers, body }, 'server-error');
    expect(JSON.stringify(body)).not.toMatch(/María|23505|one_each|\.ts/);
    expect(log).toHaveLength(1);
    expect(log[0]).not.toContain('María');
    expect(JSON.parse(log[0] ?? '')).toMatchObject({ fault: body.id, code: '23505', constraint: 'one_each' });
  });

  it('is logged in words only where they are ours, and by the pattern of the address', async () => {
    const engine = { ...(await testEngine()), catalogue: composeCatalogue([...domains, broken]) };
    const log: string[] = [];
    const app = createApi(engine, (line) => log.push(line));
    const send = (command: string) =>
      app.request(`/api/${api.at.organization}/commands/${command}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${api.at.key}` },
      });
    await send('parse-nothing');
    await send('run-altered');
    expect(log.join()).not.toMatch(new RegExp(`María|${api.at.organization}`));
    const [unparsedLine, alteredLine] = log.map((line) => JSON.parse(line));
    expect(unparsedLine).toMatchObject({
      error: 'TypeError',
      method: 'POST',
      route: '/api/:organization/commands/:command',
    });
    expect(unparsedLine).not.toHaveProperty('message');
    expect(unparsedLine.at.length).toBeGreaterThan(0);
    expect(alteredLine).toMatchObject({
      error: 'WorkflowAltered',
      message: expect.stringContaining('listening@1'),
    });
  });

  it('of a database that is away is not a bug: it is said to be away, and when to try again', async () => {
    const away = connectPostgres('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
    const app = createApi({ ...(await testEngine()), unit: unitOfWork(away) }, () => {});
    for (const path of ['/health', '/api/somewhere/processes']) {
      const answer = await app.request(path);
      expectProblem(
        { status: answer.status, headers: answer.headers, body: await answer.json() },
        'unavailable',
      );
      expect(answer.headers.get('retry-after')).toBe('5');
    }
    await away.close();
  });
});

it('logs no refusal', () => {
  expect(api.log).toEqual([]);
});
