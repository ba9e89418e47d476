import { beforeEach, describe, expect, it } from 'vitest';
import { agreementView } from '../../../engine/dialogues/views/agreement.ts';
import { assemblyReturnsView } from '../../../engine/dialogues/views/assembly-returns.ts';
import { blockAssembliesView } from '../../../engine/dialogues/views/block-assemblies.ts';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { mattersView } from '../../../engine/working-tables/views/matters.ts';
import { workingTableView } from '../../../engine/working-tables/views/working-table.ts';
import { createApp } from '../../../web/app.ts';
import { testClock } from '../../database.ts';
import { accepted } from '../../given.ts';
import { deskWith, everybody } from '../../web/desk-page.ts';
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
    expect(await at.no('resolve-working-table', { table, outcome: 'Listo.' })).toMatchObject({
      reason: 'table-never-sat',
    });
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
    const read = (below: string) => pageOf(at, everybody, below);
    expect(await read('')).toContain('/working-tables">Mesas de trabajo');
    expect(await read('/working-tables')).toMatch(/Terminadas: 1[\s\S]*1\. Agua<\/a>[\s\S]*<strong>resuelta/);
    const page = await read(`/working-tables/${table}`);
    expect(page).toContain('Acuerdos cumplidos: 1 de 1.');
    expect(page).toMatch(/De qué nace[\s\S]*1\. atendido<\/strong>[\s\S]*Fuga de agua en la calle\./);
    expect(page).toContain('Protección civil · block-1 · lo reportó: enlace');
    expect(await read('/matters?state=attended')).toContain('Fuga de agua');
    expect(await read('/matters?state=reported')).toContain('No hay asuntos.');
    for (const strange of ['/matters?state=x', '/working-tables/x', `/working-tables/${at.process}`])
      expect(await read(strange)).toContain('404');
    const form = await pageOf(at, at.team, '/do/report-matter');
    expect(form).toContain('<option value="civil-protection" >Protección civil</option>');
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

const pageOf = async (given: GivenTerritory, who: Principal, below: string) =>
  (await deskWith(given.engine, who).request(`/o/${given.organization}/p/${given.process}${below}`)).text();

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

  it('of blocks come in and go out as CSV, told row by row what is wrong', async () => {
    const provenance = { source: '=HYPERLINK("x")', illustrative: true };
    const no = (csv: string) => at.no('import-block-assemblies', { csv, provenance });
    const wrong = [
      'territorio;fecha;asistentes',
      ';31/02/2019;1.280',
      `${place}/Manzana 1;2019-01-10;30`,
      'borough/dt-2;01/10/2099;5',
    ];
    expect(await no(wrong.slice(0, 3).join('\n'))).toMatchObject({
      issues: [
        { path: 'csv.2.territory', reason: 'cell-empty', details: { row: 2 } },
        { path: 'csv.2.heldOn', reason: 'not-a-day' },
        { path: 'csv.2.attended', reason: 'not-a-count' },
        { path: 'csv.3.territory', reason: 'not-a-place' },
      ],
    });
    expect(await no([wrong[0], wrong[3]].join('\n'))).toMatchObject({
      issues: [
        { path: 'csv.2.heldOn', reason: 'in-the-future' },
        { path: 'csv.2.territory', reason: 'outside-the-territory' },
      ],
    });
    expect(await at.no('import-block-assemblies', { provenance })).toMatchObject({
      issues: [{ path: 'csv', reason: 'list-or-sheet' }],
    });
    const csv = `Manzana;Día;Asistencia\r\n${place}/block-1;9/1/2019;30\r\n${place}/block-2;2019-01-10;3\r\n`;
    expect((await at.on('import-block-assemblies', { csv, provenance })).result.rows).toBe(2);
    expect(await no(csv)).toMatchObject({
      issues: [
        { path: 'csv.2', reason: 'block-assembly-twice' },
        { path: 'csv.3', reason: 'block-assembly-twice' },
      ],
    });
    const app = createApp(at.engine, () => {});
    const ask = (process: string) =>
      app.request(`/api/${at.organization}/processes/${process}/block-assemblies.csv`);
    const answer = await ask(at.process);
    const [header, ...lines] = (await answer.text()).trim().split('\r\n');
    expect(header).toBe('territory,heldOn,attended,state,source,illustrative');
    // The few of block 2 are not told, and no cell is taken for a formula.
    const said = `reported,"'=HYPERLINK(""x"")",true`;
    expect(lines.sort()).toEqual([
      `${place}/block-1,2019-01-09,30,${said}`,
      `${place}/block-2,2019-01-10,,${said}`,
    ]);
    expect((await ask(crypto.randomUUID())).status).toBe(404);
    await sound();
  });

  it('are called all at once where nobody called them yet', async () => {
    const set = { kind: 'assembly', title: 'Asamblea', place: 'Plaza', modality: 'in-person' };
    const when = { startsAt: days(5), endsAt: days(6) };
    const [own, first, second] = [
      (await at.on('schedule-meeting', { ...set, ...when })).result.meeting as string,
      (await at.on('schedule-meeting', { ...set, ...when })).result.meeting as string,
      (await at.on('schedule-meeting', { ...set, startsAt: days(8), endsAt: days(9) })).result
        .meeting as string,
    ];
    const call = { object: 'Agenda', channels: [{ channel: 'poster' }, { channel: 'loudspeaker' }] };
    await at.on('notify-meeting', { meeting: own, ...call, object: 'La suya' });
    const { result } = await at.on('call-coming-meetings', call);
    expect(result.meetings).toEqual([first, second]);
    expect(await at.no('call-coming-meetings', call)).toMatchObject({ reason: 'no-meeting-to-call' });
    for (const [meeting, object] of [
      [own, 'La suya'],
      [second, 'Agenda'],
    ])
      expect(await meetingView(at.engine, { ...here(), meeting: meeting! })).toMatchObject({
        call: { object },
      });
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
