import { beforeEach, expect, it } from 'vitest';
import { localAgendaView } from '../../../engine/agenda/views/local-agenda.ts';
import { localAgendasView } from '../../../engine/agenda/views/local-agendas.ts';
import type { AgendaBooklet } from '../../../engine/documents/contracts/agenda-booklet.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { deskWith, everybody } from '../../web/desk-page.ts';
import { dataOf, htmlOf, wordsIn } from '../documents/render-built-in.ts';
import { aTerritory, days, type GivenTerritory, held } from '../working-tables/given-territory.ts';

let at: GivenTerritory;
const here = () => ({ organization: at.organization, process: at.process });
const verdictOf = async (rule: string) => {
  const gate = await gateView(at.engine, { ...here(), stage: 'work' });
  return gate!.checklist.items.find((item) => item.rule === rule)!.verdict;
};
const sound = async () => expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);

beforeEach(async () => {
  testClock.moveTo(days(1));
  at = await aTerritory();
});

it('a local agenda comes out of a diagnosis of an assembly, is approved by one, and holds until the next', async () => {
  const problems = [{ problem: 'Falta agua.', area: 'health', priority: 1 }];
  const diagnosis = { summary: 'Lo que vimos.', problems, provenance: { source: 'Prueba' } };
  expect(await at.no('record-diagnosis', { kind: 'participatory', ...diagnosis })).toMatchObject({
    issues: [{ reason: 'diagnosis-of-no-assembly' }],
  });
  await at.on('record-diagnosis', { kind: 'general', ...diagnosis });
  expect(await verdictOf('diagnosis-recorded')).toMatchObject({ status: 'not-met', found: { general: 1 } });
  const meeting = await held(at, 'assembly');
  const recorded = await at.on('record-diagnosis', { kind: 'participatory', meeting, ...diagnosis });
  expect(await verdictOf('diagnosis-recorded')).toMatchObject({ status: 'met' });
  const item = { title: 'Agua', action: 'Cambiar tubos.', priority: 1, carriedOutBy: 'together' };
  const draft = (items: object[]) => ({
    ...{ title: 'Agenda', summary: 'Resumen.', diagnosis: recorded.result.diagnosis, items },
  });
  const bare = (await at.on('draft-agenda', draft([item]))).result.agenda;
  const owned = (await at.on('draft-agenda', draft([{ ...item, owner: 'Obras' }]))).result.agenda as string;
  const adopted = { form: 'show-of-hands', votes: { for: 30, against: 2, abstain: 1 } };
  expect(await at.no('approve-agenda', { agenda: bare, meeting, adopted })).toMatchObject({
    code: 'not-accepted-in-state',
  });
  expect(await verdictOf('agenda-approved')).toMatchObject({ status: 'unknown', fact: 'approved-agenda' });
  await at.on('approve-agenda', { agenda: owned, meeting, adopted });
  expect(await verdictOf('agenda-approved')).toMatchObject({ status: 'met', found: { items: 1 } });
  const [first] = (await localAgendaView(at.engine, { ...here(), agenda: owned }))!.items;
  await at.on('follow-agenda-item', { item: first!.id, standing: 'done', note: 'Listo.' });
  expect(
    await at.no('follow-agenda-item', { item: first!.id, standing: 'under-way', note: 'x' }),
  ).toMatchObject({ code: 'not-accepted-in-state' });
  const booklet = await dataOf<AgendaBooklet>(at, { kind: 'agenda-booklet', subject: owned });
  expect(booklet).toMatchObject({
    ...{ title: 'Agenda', agenda: { state: 'approved' }, illustrative: false },
    ...{
      problems: [{ problem: 'Falta agua.', area: 'Salud' }],
      items: [{ state: 'done', owner: 'Obras' }],
    },
  });
  expect(wordsIn(htmlOf('es', 'agenda-booklet', booklet))).toContain('Lo realiza Gobierno y comunidad');
  const read = async (below: string, who = everybody) =>
    (await deskWith(at.engine, who).request(`/o/${at.organization}/p/${at.process}${below}`)).text();
  const page = await read(`/local-agendas/${owned}`);
  expect(page).toContain('a mano alzada · 30 a favor, 2 en contra, 1 abstenciones');
  expect(page).toMatch(
    /<strong>Agua<\/strong>: cumplido[\s\S]*responde: Obras · lo realiza: gobierno y comunidad/,
  );
  expect(page).toContain('Todavía no se publica un folleto');
  expect(page).not.toContain('/do/');
  const list = await read('/local-agendas');
  expect(list).toMatch(
    /Diagnóstico 2, participativo<\/summary>[\s\S]*Falta agua\.[\s\S]*prioridad 1 · Salud/,
  );
  expect(await read('/do/follow-agenda-item', at.team)).toContain('>1 · Agua</option>');
  const next = (await at.on('draft-agenda', draft([item]))).result.agenda;
  const preliminary = await dataOf<AgendaBooklet>(at, { kind: 'agenda-booklet', subject: String(next) });
  expect(wordsIn(htmlOf('en', 'agenda-booklet', preliminary))).toContain('Preliminary agenda.');
  await at.on('approve-agenda', { agenda: next, meeting, adopted: { form: 'consensus' } });
  expect(await verdictOf('agenda-approved')).toMatchObject({
    status: 'not-met',
    found: { withoutOwner: 1 },
  });
  const { items } = (await localAgendasView(at.engine, { ...here(), limit: 10 }))!;
  expect(items.map(({ state }) => state)).toEqual(['superseded', 'superseded', 'approved']);
  await sound();
});

it('a local agenda carries what is not done to the next version, with how it stood, and leaves nothing behind', async () => {
  const meeting = await held(at, 'assembly');
  const problems = [{ problem: 'Falta agua.' }];
  const recorded = await at.on('record-diagnosis', {
    ...{ kind: 'general', summary: 'Lo que vimos.', problems, provenance: { source: 'Prueba' } },
  });
  const itemsOf = async (agenda: string) => (await localAgendaView(at.engine, { ...here(), agenda }))!.items;
  const input = (items: object[]) => ({
    ...{ title: 'Agenda', summary: 'Resumen.', diagnosis: recorded.result.diagnosis },
    items: items.map((item) => ({ action: 'x', priority: 1, carriedOutBy: 'together', ...item })),
  });
  const draft = async (...items: object[]) =>
    String((await at.on('draft-agenda', input(items))).result.agenda);
  const approval = (agenda: string) => ({ agenda, meeting, adopted: { form: 'consensus' } });
  const first = await draft({ title: 'Agua' }, { title: 'Luz' }, { title: 'Parque' });
  await at.on('approve-agenda', approval(first));
  const [water, light, park] = (await itemsOf(first)).map(({ id }) => id);
  const follow = (item: string, standing: string, note: string) =>
    at.on('follow-agenda-item', { item, standing, note });
  await follow(park!, 'done', 'Listo.');
  await follow(light!, 'under-way', 'Primera faena.');
  const wrong = [{ continues: park }, { continues: recorded.result.diagnosis }, { continues: light }];
  expect(
    await at.no('draft-agenda', input([...wrong, wrong[2]!].map((item) => ({ title: 'x', ...item })))),
  ).toMatchObject({
    issues: [
      { path: 'items.0.continues', reason: 'agenda-item-ended' },
      { path: 'items.1.continues', reason: 'not-of-the-approved-agenda' },
      { path: 'items.3.continues', reason: 'agenda-item-carried-twice' },
    ],
  });
  const forgetful = await draft({ title: 'Luz en las calles', continues: light });
  expect(await at.no('approve-agenda', approval(forgetful))).toMatchObject({
    ...{ reason: 'agenda-items-left-behind', details: { left: 1, items: [water] } },
  });
  const second = await draft(
    { title: 'Luz en las calles', continues: light },
    { title: 'Agua', continues: water },
  );
  // The version that holds is followed while the draft lies there.
  await follow(water!, 'under-way', 'Llegaron los tubos.');
  await follow(light!, 'done', 'Todas encendidas.');
  await at.on('approve-agenda', approval(second));
  const earlier = { agenda: first, version: 1, item: light, title: 'Luz', state: 'done' };
  expect(await itemsOf(second)).toMatchObject([
    { state: 'done', note: 'Todas encendidas.', continues: light, history: [earlier] },
    { state: 'under-way', note: 'Llegaron los tubos.', continues: water },
  ]);
  const [, still] = await itemsOf(second);
  const third = await draft({ title: 'Agua', continues: still!.id }, { title: 'Cancha' });
  await at.on('approve-agenda', approval(third));
  expect(await itemsOf(third)).toMatchObject([
    {
      ...{ state: 'under-way', note: 'Llegaron los tubos.' },
      history: [
        { version: 1, state: 'under-way' },
        { version: 3, item: still!.id },
      ],
    },
    { state: 'planned', continues: null, history: [] },
  ]);
  await sound();
});
