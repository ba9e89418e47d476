import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type CommitteeView, committeeView } from '../../../engine/committees/views/committee.ts';
import { committeesView } from '../../../engine/committees/views/committees.ts';
import type { Minutes } from '../../../engine/documents/contracts/minutes.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { attentionView } from '../../../engine/process/views/attention.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { dataOf, htmlOf, wordsIn } from '../documents/render-built-in.ts';
import { rules, workflowWith } from '../forum/sessions/given-forum.ts';

/** The forum of three members whose majority in writing decides, in a stage that asks for reports. */
const gate = [
  {
    rule: 'working-groups-reported',
    severity: 'programme',
    basis: { kind: 'our-choice', reference: 'Cauce', why: { es: 'Es una prueba.', en: 'It is a test.' } },
  },
];
const procedure = {
  ...rules,
  written: { within: { unit: 'natural-days' as const, count: 5 }, anyMemberMayAskToMeet: false },
  basis: [...rules.basis, { of: 'written' as const, basis: rules.basis[1]!.basis }],
};

let at: TestOrganization;
let process: string;
let team: Principal;
let secretary: Principal;
let members: Principal[];
let stranger: Principal;

async function someone(role?: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Ente' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  const mandate = { person, role, act: 'acto', from: '2020-01-01T00:00:00Z' };
  if (role !== undefined) await accepted(at, at.administrator, 'give-mandate', mandate);
  return { kind: 'person', id: person };
}

beforeAll(async () => {
  at = await anOrganization();
  const whole = workflowWith(procedure, gate);
  const throughout = [
    ...new Set([...whole.throughout, 'forum-decisions', 'committees', 'meetings', 'minutes']),
  ];
  await accepted(at, at.administrator, 'publish-workflow', { workflow: { ...whole, throughout } });
});

beforeEach(async () => {
  [team, secretary, stranger] = [
    await someone('team'),
    await someone('secretary'),
    await someone('observer'),
  ];
  const opening = { workflow: 'with-sessions', version: 1, title: 'Ciclo' };
  process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  const ids = ['a', 'b', 'c'];
  const seats = ids.map((id) => ({ id, sector: 'community', holder: `Organización ${id}` }));
  await accepted(at, secretary, 'compose-forum', { seats }, process);
  members = [];
  for (const seat of ids) {
    const person = await someone();
    const held = { seat, person: person.id, capacity: 'titular', act: 'acta', from: '2020-01-01T00:00:00Z' };
    await accepted(at, secretary, 'seat-member', held, process);
    members.push(person);
  }
});

const daysFromNow = (days: number) => new Date(Date.parse(testClock.now()) + days * 86_400_000).toISOString();

const table = (more: object = {}) => ({
  title: 'Mesa de agua',
  purpose: 'Resolver el abasto de agua en la colonia.',
  members: [
    { post: 'coordination', seat: 'a', person: members[0]!.id },
    { body: 'Dirección General de Servicios Urbanos' },
    { body: 'Sistema de Aguas' },
  ],
  delivers: 'Un plan de obras con fechas.',
  dueAt: daysFromNow(60),
  ...more,
});

/** Puts a matter to the forum in writing, and has the members vote alike; gives its id. */
async function resolved(effect: object | undefined, vote: 'approve' | 'return' = 'approve'): Promise<string> {
  const matter = { title: 'Mesa de agua', text: 'Se crea.', ...(effect === undefined ? {} : { effect }) };
  const { result } = await accepted(at, secretary, 'propose-resolution', matter, process);
  const resolution = result.resolution as string;
  await accepted(at, secretary, 'open-in-writing', { resolution }, process);
  for (const member of members.slice(0, 2)) {
    const input = { resolution, dossierHash: result.dossierHash, vote, observations: 'Conforme.' };
    await accepted(at, member, 'vote-resolution', input, process);
  }
  return resolution;
}

const here = () => ({ organization: at.organization, process });
async function groups(): Promise<CommitteeView[]> {
  const list = await committeesView(at.engine, { ...here(), kind: 'working-group', limit: 50 });
  return Promise.all(list!.items.map(async ({ id }) => (await whole(id))!));
}
const whole = (committee: string) => committeeView(at.engine, { ...here(), committee });
const verdict = async () => {
  const view = await gateView(at.engine, { ...here(), stage: 'dialogues' });
  return view?.checklist.items[0]?.verdict;
};
const verified = async () => expect((await verifyOne(at.engine, here()))?.faults).toEqual([]);

it('sets up a working group by the resolution itself, and ends it with its last report', async () => {
  expect(await verdict()).toMatchObject({ status: 'not-applicable', why: 'no-working-group' });
  const resolution = await resolved({ kind: 'set-up-working-group', told: table() });
  const [group] = await groups();
  expect(group).toMatchObject({
    state: 'in-office',
    resolution,
    delivers: 'Un plan de obras con fechas.',
    vacant: [],
    members: [
      { post: 'coordination', seat: 'a', body: null, candidate: null },
      { post: 'member', body: 'Dirección General de Servicios Urbanos' },
      { post: 'member', body: 'Sistema de Aguas' },
    ],
  });
  expect(await verdict()).toMatchObject({ status: 'met' });
  const report = { committee: group!.id, summary: 'El plan tiene tres obras.' };
  expect(await refused(at, stranger, 'report-to-forum', report, process)).toMatchObject({
    code: 'not-permitted',
  });
  await accepted(at, members[0]!, 'report-to-forum', report, process);
  await accepted(at, members[0]!, 'report-to-forum', { ...report, final: true }, process);
  expect(await whole(group!.id)).toMatchObject({
    state: 'ended',
    reports: [{ final: false }, { final: true }],
    members: [{ state: 'ended' }, { state: 'ended' }, { state: 'ended' }],
  });
  await verified();
});

it('sets up nothing by a resolution that was returned, or that is of no matter', async () => {
  const returned = await resolved(undefined, 'return');
  const setUp = (resolution: string) => ({ ...table(), resolution });
  expect(await refused(at, secretary, 'set-up-working-group', setUp(returned), process)).toMatchObject({
    reason: 'resolution-not-approved',
    details: { state: 'returned' },
  });
  const nowhere = '00000000-0000-7000-8000-000000000000';
  expect(await refused(at, secretary, 'set-up-working-group', setUp(nowhere), process)).toMatchObject({
    code: 'not-found',
    what: 'resolution',
  });
  const approved = await resolved(undefined);
  await accepted(at, secretary, 'set-up-working-group', setUp(approved), process);
  expect(await groups()).toMatchObject([{ resolution: approved, state: 'in-office' }]);
  await verified();
});

it('lets no group end by the clock that owes its report, and tells somebody, until it has more time', async () => {
  await resolved({ kind: 'set-up-working-group', told: table({ dueAt: daysFromNow(10) }) });
  const [group] = await groups();
  testClock.moveTo(daysFromNow(11));
  await sweep(at.engine, at.organization);
  expect(await whole(group!.id)).toMatchObject({ state: 'in-office' });
  const attention = await attentionView(at.engine, { ...here(), limit: 50 });
  expect(JSON.stringify(attention)).toContain('last-report-is-owed');
  expect(await verdict()).toMatchObject({ status: 'not-met', missing: [{ committee: group!.id }] });
  const later = { committee: group!.id, dueAt: daysFromNow(30) };
  await resolved({ kind: 'extend-working-group', told: later });
  expect(await whole(group!.id)).toMatchObject({ dueAt: later.dueAt });
  expect(await verdict()).toMatchObject({ status: 'met' });
  const report = { committee: group!.id, summary: 'Listo.', final: true };
  await accepted(at, team, 'report-to-forum', report, process);
  testClock.moveTo(daysFromNow(31));
  await sweep(at.engine, at.organization);
  expect(await whole(group!.id)).toMatchObject({ state: 'ended' });
  await verified();
});

it('keeps a resolution approved and waiting where its group cannot be set up now', async () => {
  const soon = daysFromNow(2);
  const matter = {
    title: 'Mesa',
    text: 'Se crea.',
    effect: { kind: 'set-up-working-group', told: table({ dueAt: soon }) },
  };
  const { result } = await accepted(at, secretary, 'propose-resolution', matter, process);
  const resolution = result.resolution as string;
  await accepted(at, secretary, 'open-in-writing', { resolution }, process);
  testClock.moveTo(daysFromNow(3));
  for (const member of members.slice(0, 2)) {
    const input = { resolution, dossierHash: result.dossierHash, vote: 'approve', observations: '' };
    await accepted(at, member, 'vote-resolution', input, process);
  }
  expect(await groups()).toEqual([]);
  const setUp = { ...table(), resolution };
  await accepted(at, secretary, 'set-up-working-group', setUp, process);
  expect(await groups()).toMatchObject([{ resolution }]);
  await verified();
});

it('takes a member for a seat or for a body, and only seats and people that there are', async () => {
  const resolution = await resolved(undefined);
  const setUp = (member: object) => ({ ...table({ members: [member] }), resolution });
  const answer = (member: object) => refused(at, secretary, 'set-up-working-group', setUp(member), process);
  const both = { issues: [{ path: 'members.0', reason: 'seat-or-body' }] };
  expect(await answer({ seat: 'a', body: 'Sistema de Aguas' })).toMatchObject(both);
  expect(await answer({})).toMatchObject(both);
  expect(await answer({ seat: 'z' })).toMatchObject({ code: 'not-found', what: 'seat' });
  const nobody = '00000000-0000-7000-8000-000000000000';
  expect(await answer({ seat: 'a', person: nobody })).toMatchObject({ code: 'not-found', what: 'person' });
});

it('tells in the minutes of a working group how many of its members came, and what it is to deliver', async () => {
  const resolution = await resolved({ kind: 'set-up-working-group', told: table() });
  const [group] = await groups();
  const set = {
    kind: 'working-group',
    title: 'Primera reunión',
    place: 'Sala',
    modality: 'in-person',
    startsAt: daysFromNow(1),
    endsAt: daysFromNow(2),
  };
  const strange = { ...set, committee: process };
  expect(await refused(at, team, 'schedule-meeting', strange, process)).toMatchObject({ code: 'not-found' });
  const scheduled = await accepted(at, team, 'schedule-meeting', { ...set, committee: group!.id }, process);
  const { meeting } = scheduled.result;
  testClock.moveTo(daysFromNow(3));
  const held = {
    meeting,
    from: daysFromNow(-2),
    to: daysFromNow(-1),
    attendance: [{ group: 'members', count: 2 }],
  };
  expect(await refused(at, team, 'hold-meeting', { ...held, membersPresent: 4 }, process)).toMatchObject({
    issues: [{ reason: 'more-than-its-members', details: { members: 3 } }],
  });
  await accepted(at, team, 'hold-meeting', { ...held, membersPresent: 2 }, process);
  const typed = { meeting, agenda: ['Agua'], proceedings: 'Se conversó.' };
  const { result } = await accepted(at, team, 'draft-minutes', typed, process);
  await accepted(at, secretary, 'approve-minutes', { minutes: result.minutes }, process);
  const data = await dataOf<Minutes>({ ...at, process }, { kind: 'minutes', subject: meeting as string });
  expect(resolution).toBe(group!.resolution);
  expect(data.committee).toMatchObject({ kind: 'working-group', byResolution: true, members: 3, present: 2 });
  const said = wordsIn(htmlOf('es', 'minutes', data));
  expect(said).toContain('Mesa de trabajo Mesa de agua, creada por resolución del foro');
  expect(said).toContain('Debe entregar Un plan de obras con fechas.');
  expect(said).toContain('Integrantes presentes: 2 de 3.');
  await verified();
});
