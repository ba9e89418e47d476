import { beforeAll, expect, it } from 'vitest';
import { createApi } from '../../api/app.ts';
import { testClock } from '../database.ts';
import { aForum, day, type Forum } from '../engine/forum/sessions/given-forum.ts';
import { accepted } from '../given.ts';

let forum: Forum;
let session: string;
beforeAll(async () => {
  forum = await aForum();
  const { secretary, members } = forum;
  session = await forum.call(day(8));
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c');
  await forum.accepted(members.e, 'check-in-member', { session, mode: 'remote' });
  await forum.accepted(secretary, 'open-session', { session });
});

const read = (what: string, language = 'es') =>
  createApi(forum.at.engine).request(`/api/${forum.at.organization}/processes/${forum.process}/${what}`, {
    headers: { 'accept-language': language },
  });

it('shows a session with its quorum now, by seat and without a name', async () => {
  const answer = await read(`sessions/${session}`);
  expect(answer.status).toBe(200);
  const view = (await answer.json()) as { attendance: object[]; quorum: object };
  expect(view).toMatchObject({
    state: 'open',
    number: 1,
    presiding: 'chair',
    quorum: { present: 4, needed: 3 },
  });
  expect(view.attendance).toContainEqual(
    expect.objectContaining({ seat: 'e', present: true, mode: 'remote', capacity: 'titular' }),
  );
  const persons = Object.values(forum.members).map(({ id }) => id);
  const text = JSON.stringify(view);
  for (const person of persons) expect(text).not.toContain(person);
});

it('lists sessions and those to come, and shows the rules with what they rest on', async () => {
  expect(await (await read('sessions?state=open')).json()).toMatchObject({ items: [{ id: session }] });
  expect(await (await read('sessions-to-come')).json()).toMatchObject({ items: [{ id: session }] });
  expect(await (await read('sessions?state=closed')).json()).toEqual({ items: [] });
  expect(await (await read('procedure')).json()).toMatchObject({
    inForce: { version: 1, from: 'workflow' },
    numbers: { ordinary: 1, extraordinary: 0 },
    tells: ['quorum', 'decision', 'periodicity', 'membership', 'selection'],
  });
});

it('puts the rules into words on a page, in both languages', async () => {
  const spanish = await (await read('procedure.html')).text();
  expect(spanish).toContain('Hay quórum con más de la mitad de los cupos del foro.');
  expect(spanish).toContain('al menos un tercio de los cupos del foro, y nunca menos de 2');
  expect(spanish).toContain('con 5 días hábiles de anticipación');
  expect(spanish).toContain('Ley de prueba, art. 1');
  expect(spanish).not.toContain('role="note"');
  const { at } = forum;
  await accepted(at, at.administrator, 'set-organization-notice', {
    notice: { es: 'Ensayo', en: 'A <rehearsal>' },
  });
  const english = await (await read('procedure.html', 'en')).text();
  expect(english).toContain('A &lt;rehearsal&gt;');
  expect(english).toContain('There is a quorum with more than half of the seats of the forum.');
});

it('writes the minutes as a page, in both languages, once the session is closed', async () => {
  expect((await read(`sessions/${session}/minutes.html`)).status).toBe(404);
  await forum.accepted(forum.secretary, 'close-session', { session });
  const view = (await (await read(`sessions/${session}/minutes`)).json()) as {
    intact: boolean;
    state: string;
  };
  expect(view).toMatchObject({ state: 'drafted', intact: true });
  const spanish = await read(`sessions/${session}/minutes.html`);
  expect(spanish.headers.get('content-type')).toContain('text/html');
  const text = await spanish.text();
  expect(text).toContain('<h1>Acta de la 1.ª Sesión Ordinaria</h1>');
  expect(text).toContain('Presentes 4 de 5 cupos; se necesitaban 3.');
  expect(text).toContain('No asistieron: Organización d.');
  expect(text).toMatch(/Borrador/);
  expect(text).toContain('Ensayo');
  const english = await (await read(`sessions/${session}/minutes.html`, 'en')).text();
  expect(english).toContain('<h1>Minutes of the 1st ordinary session</h1>');
  expect(english).not.toMatch(/undefined|\[object/);
});
