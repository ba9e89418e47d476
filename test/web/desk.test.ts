import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Principal, peopleView } from '../../engine/index.ts';
import type { DeskEnv } from '../../web/desk/place.ts';
import { deskRoutes } from '../../web/desk/routes.ts';
import { penalolenActionPlan } from '../../workflows/penalolen/v1/index.ts';
import { accepted, anOrganization, type TestOrganization } from '../given.ts';

let given: TestOrganization;
let process: string;
let at: string;

/** The desk alone, with whoever is signed in. */
function deskOf(principal: Principal): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>();
  app.use(async (c, next) => {
    c.set('principal', principal);
    c.set('language', 'es');
    await next();
  });
  deskRoutes(app, given.engine, (c, { body, status }) => c.html(body, (status ?? 200) as 200));
  return app;
}

const form = (values: { readonly [name: string]: string | File }) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(values)) body.append(name, value);
  return { method: 'POST', body };
};

const people = async () =>
  (await peopleView(given.engine, { organization: given.organization, limit: 50 })).items;

beforeAll(async () => {
  given = await anOrganization();
  at = `/o/${given.organization}`;
  await accepted(given, given.administrator, 'publish-workflow', { workflow: penalolenActionPlan });
  const workflow = { workflow: 'penalolen-action-plan', version: 1, title: 'Plan de acción' };
  const opened = await accepted(given, given.administrator, 'open-process', workflow);
  process = String(opened.result.process);
});

describe('the desk of an organization', () => {
  it('shows its processes and what the administrator may do, and to a stranger the processes alone', async () => {
    const page = await (await deskOf(given.administrator).request(at)).text();
    expect(page).toContain('Municipalidad de prueba');
    expect(page).toContain(`${at}/p/${process}`);
    expect(page).toContain(`${at}/do/register-person`);
    const public_ = await (await deskOf({ kind: 'public', id: 'public' }).request(at)).text();
    expect(public_).toContain(`${at}/p/${process}`);
    expect(public_).not.toContain('/do/');
  });

  it('sends a command from its form, once however often the form is sent', async () => {
    const desk = deskOf(given.administrator);
    const before = (await people()).length;
    const sent = { request: 'a-form', office: 'Secretaría Municipal', institution: 'Municipalidad' };
    for (const _ of [1, 2]) {
      const answer = await desk.request(`${at}/do/register-person`, form(sent));
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/done=register-person&seq=\d+$/);
      const landed = await (await desk.request(answer.headers.get('location')!)).text();
      expect(landed).toContain('role="status"');
    }
    expect(await people()).toHaveLength(before + 1);
  });

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const sent = form({ request: 'b-form', office: 'Gabinete «A» & B', institution: '' });
    const answer = await deskOf(given.administrator).request(`${at}/do/register-person`, sent);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Gabinete «A» &amp; B');
    expect(page).toMatch(/id="f:institution"[^>]*aria-invalid="true"/);
    expect(page).toContain('id="e:institution"');
  });

  it('tells who may not, and does nothing', async () => {
    const before = (await people()).length;
    const sent = form({ request: 'c-form', office: 'Otra', institution: 'Otra' });
    const answer = await deskOf({ kind: 'public', id: 'public' }).request(`${at}/do/register-person`, sent);
    expect(answer.status).toBe(403);
    expect(await people()).toHaveLength(before);
  });

  it('knows no other organization, command or level', async () => {
    const desk = deskOf(given.administrator);
    for (const path of [
      '/o/nobody-here',
      `${at}/do/fly`,
      `${at}/do/request-passage`,
      `${at}/p/${'0'.repeat(36)}`,
    ])
      expect((await desk.request(path)).status).toBe(404);
  });
});

describe('the desk of a process', () => {
  it('shows each stage, and what is missing to end the one that is worked on', async () => {
    const page = await (await deskOf(given.administrator).request(`${at}/p/${process}`)).text();
    expect(page).toContain('Diálogos ciudadanos: En trabajo');
    expect(page).toContain('Qué falta para terminar «Diálogos ciudadanos»');
    expect(page).not.toContain('[');
    expect(page).toContain(`${at}/p/${process}/notices`);
    // Which mails arrived is not for everybody, and nobody is led to a page that is not there for them.
    const read = await (await deskOf({ kind: 'public', id: 'public' }).request(`${at}/p/${process}`)).text();
    expect(read).not.toContain('/notices');
    expect(read).toContain('/contradictions');
  });

  it('adds a row where it is asked to, and loses nothing of what was typed', async () => {
    const desk = deskOf(given.administrator);
    const sent = form({
      request: 'd-form',
      'rows:segments': '1',
      'segments.0.segment': 'mujeres',
      'segments.0.name': 'Mujeres',
      'add-row': 'segments',
    });
    const page = await (await desk.request(`${at}/p/${process}/do/map-stakeholders`, sent)).text();
    expect(page).toContain('name="rows:segments" value="2"');
    expect(page).toContain('value="Mujeres"');
  });

  it('keeps a file that comes with a form before the command that names it', async () => {
    const team = await accepted(given, given.administrator, 'register-person', {
      office: 'Equipo',
      institution: 'Municipalidad',
    });
    const person = String(team.result.person);
    const mandate = { person, role: 'team', process, act: 'Decreto 1', from: '2021-01-01T00:00:00.000Z' };
    await accepted(given, given.administrator, 'give-mandate', mandate);
    const desk = deskOf({ kind: 'person', id: person });
    const one = form({ request: 'e-form', 'rows:evidence': '0', 'add-row': 'evidence' });
    const page = await (await desk.request(`${at}/p/${process}/do/complete-stakeholder-map`, one)).text();
    expect(page).toContain('name="file:evidence.0:file.hash"');
    const sent = form({
      request: 'e-form',
      'rows:evidence': '1',
      'evidence.0.kind': 'file',
      'evidence.0:file.title': 'Mapa',
      'file:evidence.0:file.hash': new File(['un mapa'], 'mapa.txt', { type: 'text/plain' }),
    });
    const answer = await desk.request(`${at}/p/${process}/do/complete-stakeholder-map`, sent);
    // The map has no segment yet, so the command is refused, and its form comes back with the file in it.
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('Ya se guardó un archivo');
  });
});

describe('who held which role', () => {
  it('is answered for a day, to anybody', async () => {
    const public_ = deskOf({ kind: 'public', id: 'public' });
    const ask = async (on: string) =>
      (await public_.request(`${at}/mandates?role=administrator&on=${on}`)).text();
    expect(await ask('2099-01-01')).toContain('Administración, Municipalidad de prueba');
    expect(await ask('1999-01-01')).not.toContain('Administración, Municipalidad de prueba');
  });
});

describe('what a form must never do', () => {
  const aKey = (narrow: { scopes: string[] }) => deskOf({ ...given.administrator, ...narrow });

  it('loses a key that is told once', async () => {
    const [{ person } = { person: '' }] = await people();
    const sent = form({
      ...{ request: 'once', person, label: 'Programa', scopes: 'read', expiresAt: '2098-01-01T00:00' },
    });
    const answer = await deskOf(given.administrator).request(`${at}/do/issue-key`, sent);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(/cauce_[0-9a-f]{12}_/);
  });

  it('shows people to who may not read them', async () => {
    const desk = aKey({ scopes: ['command:issue-key'] });
    expect((await desk.request(`${at}/people`)).status).toBe(404);
    expect(await (await desk.request(`${at}/do/issue-key`)).text()).not.toContain('Secretaría Municipal');
    const public_ = deskOf({ kind: 'public', id: 'public' });
    expect(await (await public_.request(`${at}/do/issue-key`)).text()).not.toContain('<option value="0');
  });

  it.each([
    ['do/issue-key?expiresAt=juan%201234%20Z', 200],
    ['people?after=zzz', 404],
    ['mandates?on=2021-02-31', 404],
    ['mandates?role=king', 404],
    [`p/${'-'.repeat(36)}`, 404],
    [`p/${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}/resolutions/${'-'.repeat(36)}`, 404],
  ])('fails at %s', async (path, status) => {
    expect((await deskOf(given.administrator).request(`${at}/${path}`)).status).toBe(status);
  });

  it.each([
    ['a request key of NULs', { request: '\0', office: 'A', institution: '' }, 'register-person'],
    [
      'a workflow of five thousand lists',
      { request: 'deep', workflow: '['.repeat(5000) },
      'publish-workflow',
    ],
  ])('fails with %s', async (_, values, command) => {
    const answer = await deskOf(given.administrator).request(`${at}/do/${command}`, form(values));
    expect(answer.status).toBe(422);
  });

  it('refuses without saying why: what no field is about is listed above the form', async () => {
    const sent = form({ request: 'why', workflow: '{"a":1}' });
    const page = await (await deskOf(given.administrator).request(`${at}/do/publish-workflow`, sent)).text();
    expect(page.match(/<li>|class="error"/g)?.length ?? 0).toBeGreaterThan(0);
    const [{ person } = { person: '' }] = await people();
    const scopes = form({
      request: 'scopes',
      person,
      label: 'x',
      scopes: 'read\nborrar',
      expiresAt: '2098-01-01T00:00',
    });
    const listed = await (await deskOf(given.administrator).request(`${at}/do/issue-key`, scopes)).text();
    expect(listed).toContain('id="e:scopes"');
  });

  it('loses what was typed when a file is refused, and keeps files that it has no field for', async () => {
    const picture = new File(['<svg/>'], 'a.svg', { type: 'image/svg+xml' });
    const [{ person } = { person: '' }] = await people();
    const sent = form({
      ...{ request: 'file', person, role: 'observer', 'act.kind': 'decree', 'act.reference': 'Decreto 77' },
      ...{ 'file:act.file': picture, 'file:nonsense': new File(['x'], 'x.txt', { type: 'text/plain' }) },
    });
    const answer = await deskOf(given.administrator).request(`${at}/do/give-mandate`, sent);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('value="Decreto 77"');
    expect(page).toContain('id="e:act.file"');
    const ledger = await given.engine.unit(given.organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('ledger_event')
        .select('type')
        .where('organization', '=', given.organization)
        .where('type', '=', 'file-stored')
        .where('ledger', '=', 'organization')
        .execute(),
    }));
    expect(ledger).toEqual([]);
  });

  it('says that something was done which was not', async () => {
    const page = await (await deskOf(given.administrator).request(`${at}?done=erase-person&seq=1`)).text();
    expect(page).not.toContain('role="status"');
  });
});
