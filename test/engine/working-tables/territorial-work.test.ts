import { beforeEach, describe, expect, it } from 'vitest';
import { localAgendaView } from '../../../engine/agenda/views/local-agenda.ts';
import { localAgendasView } from '../../../engine/agenda/views/local-agendas.ts';
import { agreementView } from '../../../engine/dialogues/views/agreement.ts';
import { assemblyReturnsView } from '../../../engine/dialogues/views/assembly-returns.ts';
import { blockAssembliesView } from '../../../engine/dialogues/views/block-assemblies.ts';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import type { AgendaBooklet } from '../../../engine/documents/contracts/agenda-booklet.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { mattersView } from '../../../engine/working-tables/views/matters.ts';
import { workingTableView } from '../../../engine/working-tables/views/working-table.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { dataOf, htmlOf, wordsIn } from '../documents/render-built-in.ts';
import { aTerritory, days, type GivenTerritory, held, ours, place } from './given-territory.ts';

let at: GivenTerritory;
const here = () => ({ organization: at.organization, process: at.process });
const verdictOf = async (rule: string) => {
  const gate = await gateView(at.engine, { ...here(), stage: 'work' });
  return gate!.checklist.items.find((item) => item.rule === rule)!.verdict;
};
const report = (more: object = {}) =>
  at.on('report-matter', {
    text: 'Fuga de agua en la calle.',
    reportedBy: 'liaison',
    channel: 'messaging',
    urgency: 'urgent',
    ...more,
  });
const areas = [{ office: 'Dirección de Obras', institution: 'Alcaldía' }];
const opened = async (matter: unknown) =>
  (
    await at.on('open-working-table', {
      ...{ kind: 'working-table', title: 'Agua', object: 'Reparar la fuga.', areas, matters: [matter] },
    })
  ).result.table as string;
/** Declares one more sitting of a table, and then that it never was. */
const mistakenSitting = async (table: string) => {
  const { result } = await at.on('schedule-meeting', {
    ...sitting(table),
    startsAt: '2021-01-01T10:00:00Z',
    endsAt: '2021-01-01T11:00:00Z',
  });
  const { seq } = await at.on('hold-meeting', {
    ...{ meeting: result.meeting, from: '2021-01-01T10:00:00Z', to: '2021-01-01T11:00:00Z' },
    attendance: [{ group: 'residents', count: 20 }],
  });
  await at.on('correct-record', { seq, changes: { annulled: true }, reason: 'No fue.' });
};
const sound = async () => expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);

beforeEach(async () => {
  testClock.moveTo(days(1));
  at = await aTerritory();
});

describe('matters and working tables', () => {
  it('take a matter to a table, and see to it when the table has kept what it promised', async () => {
    expect(await verdictOf('urgent-matters-attended')).toMatchObject({ status: 'not-applicable' });
    const { result } = await report({ area: 'civil-protection', territory: `${place}/block-1` });
    expect(result.number).toBe(1);
    expect(await verdictOf('urgent-matters-attended')).toMatchObject({ status: 'met' });
    testClock.moveTo(days(5));
    expect(await verdictOf('urgent-matters-attended')).toMatchObject({
      status: 'not-met',
      found: { reported: 1, late: 1 },
    });
    const table = await opened(result.matter);
    expect(await verdictOf('urgent-matters-attended')).toMatchObject({ status: 'met' });
    const meeting = await held(at, 'working-table', { workingTable: table });
    const promise = { text: 'Cambiar el tubo.', owner: 'Dirección de Obras', dueOn: '2099-01-01' };
    const { result: made } = await at.on('record-agreement', { meeting, ...promise });
    // A sitting that was no sitting is counted no more.
    await mistakenSitting(table);
    expect(await at.no('resolve-working-table', { table, outcome: 'Listo.' })).toMatchObject({
      reason: 'table-has-open-agreements',
      details: { open: 1, agreements: [made.agreement] },
    });
    const evidence = [{ kind: 'link', title: 'Foto', url: 'https://example.org/foto' }];
    await at.on('complete-agreement', { agreement: made.agreement, note: 'Hecho.', evidence });
    await at.on('resolve-working-table', { table, outcome: 'El tubo se cambió.' });
    expect(await workingTableView(at.engine, { ...here(), table })).toMatchObject({
      ...{ number: 1, state: 'resolved', sittings: 1, outcome: 'El tubo se cambió.' },
      matters: [{ state: 'attended', outcome: 'El tubo se cambió.' }],
      agreements: [{ state: 'done' }],
    });
    expect(await at.no('schedule-meeting', sitting(table))).toMatchObject({ reason: 'working-table-ended' });
    await sound();
  });

  it('leave a matter to be seen to when its table closes without a result, and hand one on', async () => {
    const first = (await report()).result.matter;
    const table = await opened(first);
    expect(await at.no('take-up-matter', { table, matter: first })).toMatchObject({
      code: 'not-accepted-in-state',
    });
    await at.on('close-working-table', { table, because: 'nobody-came', outcome: 'No llegó nadie.' });
    const again = await opened(first);
    await at.on('call-areas', {
      table: again,
      areas: [{ office: 'Sistema de Aguas', institution: 'Ciudad' }],
    });
    expect(await at.no('call-areas', { table: again, areas })).toMatchObject({
      issues: [{ path: 'areas.0', reason: 'area-called-twice' }],
    });
    await at.on('hand-on-working-table', { table: again, to: 'Gobierno de la Ciudad', outcome: 'Le toca.' });
    const { items } = (await mattersView(at.engine, { ...here(), limit: 10 }))!;
    expect(items).toMatchObject([{ number: 1, state: 'handed-on', outcome: null }]);
    await at.on('attend-matter', { matter: first, outcome: 'Lo hizo la ciudad.' });
    await sound();
  });

  it('refuse a table that is born of nothing, and an area or place that is none of the process', async () => {
    const table = { kind: 'technical-resolution', title: 'Agua', object: 'x', areas };
    expect(await at.no('open-working-table', table)).toMatchObject({
      issues: [{ reason: 'table-born-of-nothing' }],
    });
    const matter = { text: 'x', reportedBy: 'resident', channel: 'telephone' };
    expect(await at.no('report-matter', { ...matter, area: 'sport' })).toMatchObject({
      issues: [{ reason: 'area-not-of-the-method' }],
    });
    expect(await at.no('report-matter', { ...matter, territory: 'borough/dt-1/colony-2' })).toMatchObject({
      issues: [{ path: 'territory', reason: 'outside-the-territory' }],
    });
  });

  it('say which open table has not sat for too long', async () => {
    await opened((await report()).result.matter);
    testClock.moveTo(days(29));
    expect(await verdictOf('working-tables-followed')).toMatchObject({ status: 'met' });
    testClock.moveTo(days(2));
    expect(await verdictOf('working-tables-followed')).toMatchObject({
      status: 'not-met',
      found: { open: 1, waiting: 1 },
    });
  });
});

const sitting = (workingTable: string) => ({
  ...{ kind: 'working-table', title: 'Mesa', place: 'Sede', modality: 'in-person', workingTable },
  ...{ startsAt: days(1), endsAt: days(2) },
});

describe('assemblies', () => {
  it('are told what became of the agreements of those before', async () => {
    const first = await held(at, 'assembly');
    expect(await at.no('return-last-assembly', { meeting: first })).toMatchObject({
      reason: 'no-earlier-assembly',
    });
    const { result: committee } = await at.on('call-committee', {
      ...{
        kind: 'commission',
        title: 'Comisión de agua',
        purpose: 'Vigilar.',
        posts: [{ post: 'member', seats: 3 }],
      },
      term: { unit: 'months', count: 12 },
    });
    const agree = async (more: object) =>
      String((await at.on('record-agreement', { meeting: first, text: 'Algo.', ...more })).result.agreement);
    const overdue = await agree({ ownerCommittee: committee.committee, dueOn: days(2).slice(0, 10) });
    const kept = await agree({ owner: 'Red de enlaces', ownerKind: 'liaison-network', dueOn: '2099-01-01' });
    expect(await agreementView(at.engine, { ...here(), agreement: overdue })).toMatchObject({
      ...{ owner: 'Comisión de agua', ownerKind: 'committee', ownerCommittee: committee.committee },
    });
    const evidence = [{ kind: 'link', title: 'Foto', url: 'https://example.org/foto' }];
    testClock.moveTo(days(5));
    await at.on('complete-agreement', { agreement: kept, note: 'Hecho.', evidence });
    testClock.moveTo(days(5));
    const second = await held(at, 'assembly');
    expect(await verdictOf('last-assembly-returned')).toMatchObject({
      status: 'not-met',
      found: { held: 2, untold: 1 },
      missing: [{ meeting: second }],
    });
    expect(
      await at.no('return-last-assembly', { meeting: second, notes: [{ agreement: kept, note: 'x' }] }),
    ).toMatchObject({ issues: [{ reason: 'not-open-since-the-last' }] });
    const notes = [{ agreement: overdue, note: 'Faltó material.' }];
    const { result } = await at.on('return-last-assembly', { meeting: second, notes });
    expect(result).toMatchObject({ fulfilled: 1, open: 1, overdue: 1, cancelled: 0 });
    expect(await verdictOf('last-assembly-returned')).toMatchObject({ status: 'met' });
    expect(await at.no('return-last-assembly', { meeting: second })).toMatchObject({
      reason: 'assembly-told-already',
    });
    const { items } = (await assemblyReturnsView(at.engine, { ...here(), limit: 10 }))!;
    expect(items).toMatchObject([{ meeting: second, previous: first, notes }]);
    // Another place of the same process has assemblies of its own, and its first has nothing to be told of.
    await held(at, 'assembly', { territory: `${place}/section-2` });
    expect(await verdictOf('last-assembly-returned')).toMatchObject({ status: 'met' });
    await sound();
  });

  it('of blocks come in by the sheet, count once a block and day, and hide small counts', async () => {
    const provenance = { source: 'Prueba' };
    const sheet = [
      { territory: `${place}/block-1`, heldOn: '2019-01-10', attended: 30 },
      { territory: `${place}/block-2`, heldOn: '2019-01-10', attended: 3 },
    ];
    const { result } = await at.on('import-block-assemblies', { assemblies: sheet, provenance });
    expect(result.rows).toBe(2);
    const wrong = [sheet[0], { territory: 'borough/dt-2', heldOn: '2099-01-01', attended: 9 }];
    expect(await at.no('import-block-assemblies', { assemblies: wrong, provenance })).toMatchObject({
      issues: [
        { path: 'assemblies.1.heldOn', reason: 'in-the-future' },
        { path: 'assemblies.1.territory', reason: 'outside-the-territory' },
        { path: 'assemblies.0', reason: 'block-assembly-twice' },
      ],
    });
    expect(await verdictOf('block-assemblies-held')).toMatchObject({ status: 'met', found: { held: 2 } });
    const { items } = (await blockAssembliesView(at.engine, { ...here(), limit: 10 }))!;
    expect(items.map(({ attended }) => attended).sort()).toEqual([30, null]);
    await at.on('annul-block-assembly', { blockAssembly: items[0]!.id, because: 'not-held' });
    expect(await verdictOf('block-assemblies-held')).toMatchObject({ status: 'not-met', found: { held: 1 } });
    await sound();
  });

  it('go on from afar while an emergency lasts, on the day that they were called for', async () => {
    const soon = { startsAt: days(5), endsAt: days(6) };
    const later = { startsAt: days(60), endsAt: days(61) };
    const set = { kind: 'assembly', title: 'Asamblea', place: 'Plaza', modality: 'in-person' };
    const [one, other] = [
      (await at.on('schedule-meeting', { ...set, ...soon })).result.meeting as string,
      (await at.on('schedule-meeting', { ...set, ...later })).result.meeting as string,
    ];
    const move = { place: 'Zoom; el enlace va por WhatsApp', reason: 'Emergencia sanitaria.' };
    expect(await at.no('switch-to-remote', move)).toMatchObject({ reason: 'no-force-majeure' });
    await accepted(at, at.team, 'declare-window', {
      ...{ kind: 'force-majeure', title: 'Emergencia', authority: 'Consejo', process: at.process },
      ...{ term: { by: 'dates', from: testClock.now(), until: days(30), blocks: ['in-person'] } },
      ...{ basis: ours, movesDeadlines: false },
    });
    const { result } = await at.on('switch-to-remote', move);
    expect(result.meetings).toEqual([one]);
    expect(await meetingView(at.engine, { ...here(), meeting: one })).toMatchObject({
      ...{ modality: 'online', place: move.place, startsAt: soon.startsAt },
      changes: [{ change: 'moved-online', reason: move.reason }],
    });
    expect(await meetingView(at.engine, { ...here(), meeting: other })).toMatchObject({
      modality: 'in-person',
    });
    expect(await at.no('switch-to-remote', move)).toMatchObject({ reason: 'no-meeting-to-move' });
    await sound();
  });
});

describe('a local agenda', () => {
  it('comes out of a diagnosis of an assembly, is approved by one, and holds until the next', async () => {
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

  it('carries what is not done to the next version, with how it stood, and leaves nothing behind', async () => {
    const meeting = await held(at, 'assembly');
    const problems = [{ problem: 'Falta agua.' }];
    const recorded = await at.on('record-diagnosis', {
      ...{ kind: 'general', summary: 'Lo que vimos.', problems, provenance: { source: 'Prueba' } },
    });
    const itemsOf = async (agenda: string) =>
      (await localAgendaView(at.engine, { ...here(), agenda }))!.items;
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
});
