import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { mandatesView } from '../../../engine/people/views/mandates.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { asOwner } from '../../owner.ts';
import {
  type Assemblies,
  areas,
  declared,
  type Elected,
  hoursFromNow,
  pass,
  publicly,
  someAssemblies,
  someone,
  withGate,
} from './given-committees.ts';

withGate([{ rule: 'committee-elected', params: { areas: Object.keys(areas) } }]);

async function inOffice(given: Assemblies, more: object = {}): Promise<Elected> {
  const elected = await declared(given, more);
  pass(9);
  await given.accepted('confirm-election', { election: elected.election });
  return elected;
}

const memberOf = async (given: Assemblies, committee: string, candidate: string) =>
  (await given.committeeNow(committee)).members.find((one) => one.candidate === candidate)!.id;

it('asks for a committee of each of the areas that the workflow names, and takes no other', async () => {
  const given = await someAssemblies();
  const posts = Object.keys(areas).map((area) => ({ post: area, seats: 1, area }));
  const wrong = { kind: 'commission', title: 'x', purpose: 'x', term: { unit: 'months', count: 1 } };
  expect(
    await given.refused('call-committee', { ...wrong, posts: [{ post: 'member', seats: 1, area: 'sport' }] }),
  ).toMatchObject({ issues: [{ reason: 'not-an-area-of-the-method' }] });
  const committee = await given.committee({ posts });
  expect((await given.committeeNow(committee)).posts).toHaveLength(7);
  const { committee: health } = await inOffice(given, { area: 'health' });
  expect(await given.committeeNow(health)).toMatchObject({ area: 'health', state: 'in-office' });
  expect(await given.verdict('committee-elected')).toMatchObject({
    status: 'not-met',
    found: { inOffice: 1, lacking: 6 },
  });
});

it('seats the next on the list where a member resigned, until the end of the same term', async () => {
  const given = await someAssemblies();
  const { committee } = await inOffice(given);
  const left = await memberOf(given, committee, 'C-1');
  pass(1);
  await given.accepted('resign-membership', { membership: left, document: 'Carta del 2 de abril' });
  expect(await given.committeeNow(committee)).toMatchObject({ vacant: [{ post: 'member', seats: 1 }] });
  const { result } = await given.accepted('fill-vacancy', { committee, membership: left });
  expect(result.candidate).toBe('C-3');
  const view = await given.committeeNow(committee);
  expect(view.members).toMatchObject([
    { candidate: 'C-1', state: 'replaced' },
    { candidate: 'C-2', state: 'in-office' },
    { candidate: 'C-3', state: 'in-office', replaces: left, to: view.to },
  ]);
  expect(await given.refused('fill-vacancy', { committee, membership: left })).toMatchObject({
    state: 'replaced',
  });
  await given.verified();
});

it('draws a lot among those who follow with equal votes, and elects the vacancies when nobody is left', async () => {
  const given = await someAssemblies();
  const committee = await given.committee({ posts: [{ post: 'member', seats: 1 }] });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 20, 'C-2': 10, 'C-3': 10 });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  pass(9);
  await given.accepted('confirm-election', { election });
  const leave = async (candidate: string) => {
    const membership = await memberOf(given, committee, candidate);
    pass(1);
    await given.accepted('resign-membership', { membership, document: 'Carta' });
    return { committee, membership };
  };
  const first = await leave('C-1');
  expect(await given.refused('fill-vacancy', first)).toMatchObject({
    reason: 'those-who-follow-are-tied',
    details: { tied: ['C-2', 'C-3'] },
  });
  const lot = { drawn: ['C-3', 'C-2'], record: 'Sorteo ante la asamblea' };
  expect((await given.accepted('fill-vacancy', { ...first, lot })).result.candidate).toBe('C-3');
  const second = await leave('C-3');
  expect((await given.accepted('fill-vacancy', second)).result.candidate).toBe('C-2');
  const third = await leave('C-2');
  expect(await given.refused('fill-vacancy', third)).toMatchObject({ reason: 'nobody-follows' });
  const again = await given.assembly();
  const other = await given.election(committee, again, { fills: 'vacancies' });
  await given.nominated(other, [{}]);
  await given.holds(again);
  await given.counted(other, { 'C-1': 9 });
  await given.accepted('declare-election', { election: other, presiding: 'Mesa' });
  pass(9);
  const before = await given.committeeNow(committee);
  await given.accepted('confirm-election', { election: other });
  const after = await given.committeeNow(committee);
  expect(after).toMatchObject({ terms: 1, to: before.to, vacant: [] });
  expect(after.members.at(-1)).toMatchObject({ state: 'in-office', to: before.to });
  await given.verified();
});

it('takes a member off by an assembly only with the votes that the committee was called with', async () => {
  const given = await someAssemblies();
  const { committee } = await inOffice(given, { revocation: 'majority-of-present' });
  const membership = await memberOf(given, committee, 'C-2');
  const vote = async (votes: object) => {
    const meeting = await given.assembly();
    await given.holds(meeting);
    const reason = 'No asistió a ninguna sesión.';
    return { membership, meeting, votes, countedBy: 'Escrutadores', reason };
  };
  const few = await given.accepted('revoke-membership', await vote({ for: 20, against: 5, abstain: 15 }));
  expect(few.result.revoked).toBe(false);
  expect(await given.refused('revoke-membership', await vote({ for: 30, against: 11 }))).toMatchObject({
    issues: [{ reason: 'more-hands-than-voters', details: { hands: 41, voters: 40 } }],
  });
  const most = await given.accepted('revoke-membership', await vote({ for: 21, against: 5, abstain: 14 }));
  expect(most.result.revoked).toBe(true);
  const view = await given.committeeNow(committee);
  expect(view.members[1]).toMatchObject({ candidate: 'C-2', state: 'revoked' });
  expect(view.revocations).toMatchObject([{ revoked: false }, { revoked: true }]);
  await given.verified();
});

it('gives a member the role of the committee by the election as the act, and takes it with the seat', async () => {
  const given = await someAssemblies();
  const committee = await given.committee({ role: 'promoter', posts: [{ post: 'member', seats: 1 }] });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  const person = await someone();
  await given.nominated(election, [{ person: person.id }, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 20, 'C-2': 10 });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  const report = { committee, summary: 'Se recorrieron las manzanas.' };
  expect(await given.refused('report-to-forum', report, person)).toMatchObject({ code: 'not-permitted' });
  pass(9);
  await given.accepted('confirm-election', { election });
  await given.accepted('report-to-forum', report, person);
  const held = (await mandatesOf(given, person))[0];
  expect(held).toMatchObject({ role: 'promoter', act: { kind: 'election', reference: election } });
  const membership = await memberOf(given, committee, 'C-1');
  pass(1);
  const other = await someone('promoter');
  const letter = { membership, document: 'Carta' };
  expect(await given.refused('resign-membership', letter, other)).toMatchObject({ code: 'not-permitted' });
  await given.accepted('resign-membership', letter, person);
  expect((await mandatesOf(given, person))[0]).toMatchObject({ to: testClock.now() });
  pass(1);
  expect(await given.refused('report-to-forum', report, person)).toMatchObject({ code: 'not-permitted' });
  await given.verified();
});

it('finds a mandate that came with a seat of a committee in the ledger, and one that was raised past the engine', async () => {
  const given = await someAssemblies();
  const committee = await given.committee({ role: 'promoter', posts: [{ post: 'member', seats: 1 }] });
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{ person: (await someone()).id }, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 20, 'C-2': 10 });
  await given.accepted('declare-election', { election, presiding: 'Mesa' });
  pass(9);
  await given.accepted('confirm-election', { election });
  pass(1);
  await given.accepted('resign-membership', {
    membership: await memberOf(given, committee, 'C-1'),
    document: 'Carta',
  });
  const { engine, organization } = given.at;
  const faults = async () => (await verifyOrganization(engine, organization).next()).value?.faults;
  const past = (statement: ReturnType<typeof sql>) => asOwner(organization, (tx) => statement.execute(tx));
  expect(await faults()).toEqual([]);
  const raise = (from: string, to: string) => sql`update mandate set role = ${to}
    where organization = ${organization} and process = ${given.process} and role = ${from}`;
  await past(raise('promoter', 'secretary'));
  expect(await faults()).toEqual([{ code: 'row-altered', where: expect.stringMatching(/^mandate\//) }]);
  await past(raise('secretary', 'promoter'));
  // Before events told of such mandates, the ledger had their seals: they are no tampering.
  await past(sql`update ledger_event set body = body - 'mandates'
    where organization = ${organization} and ledger = ${given.process}`);
  expect(await faults()).toEqual([]);
});

async function mandatesOf({ at }: Assemblies, { id }: Principal) {
  const all = await mandatesView(at.engine, { organization: at.organization, limit: 200 });
  return all!.items.filter(({ person }) => person === id);
}

it('ends by the clock when its term is over, with every membership, and is renewed by another election', async () => {
  const given = await someAssemblies();
  const { committee } = await inOffice(given, { area: 'youth' });
  const { to } = await given.committeeNow(committee);
  testClock.moveTo(new Date(Date.parse(to!) - 30 * 86_400_000).toISOString());
  const meeting = await given.assembly();
  const renewal = await given.election(committee, meeting);
  await given.nominated(renewal, [{}, {}]);
  await given.holds(meeting);
  await given.counted(renewal, { 'C-1': 11, 'C-2': 10 });
  await given.accepted('declare-election', { election: renewal, presiding: 'Mesa' });
  expect(await given.refused('end-committee', { committee, reason: 'x' })).toMatchObject({
    reason: 'election-under-way',
  });
  pass(9);
  await sweep(given.at.engine, given.at.organization);
  const renewed = await given.committeeNow(committee);
  expect(renewed).toMatchObject({ state: 'in-office', terms: 2 });
  expect(renewed.members.map(({ state }) => state)).toEqual([
    'succeeded',
    'succeeded',
    'in-office',
    'in-office',
  ]);
  expect(renewed.to! > to!).toBe(true);
  testClock.moveTo(to!);
  pass(1);
  await sweep(given.at.engine, given.at.organization);
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'in-office' });
  testClock.moveTo(renewed.to!);
  testClock.moveTo(hoursFromNow(1));
  await sweep(given.at.engine, given.at.organization);
  const ended = await given.committeeNow(committee);
  expect(ended).toMatchObject({ state: 'ended', vacant: [] });
  expect(ended.members.filter(({ state }) => state === 'in-office')).toEqual([]);
  await given.verified();
});

it('runs objections and terms on while the process is suspended', async () => {
  const given = await someAssemblies();
  const { committee, meeting, election } = await declared(given);
  await given.accepted('suspend-process', { reason: 'Inicio de campañas.' });
  const text = 'No se avisó a toda la colonia.';
  const { result } = await given.accepted('object-to-election', { election, text }, publicly);
  const answer = { election, objection: result.objection, upheld: false, reasons: 'Hubo perifoneo.' };
  await given.accepted('answer-election-objection', answer);
  pass(9);
  await sweep(given.at.engine, given.at.organization);
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'in-office' });
  const renewal = { committee, meeting, mode: 'by-candidate', ties: 'lot', mayVote: 'x', mayStand: 'x' };
  expect(await given.refused('call-election', renewal)).toMatchObject({ code: 'process-suspended' });
  const { to } = await given.committeeNow(committee);
  testClock.moveTo(to!);
  testClock.moveTo(hoursFromNow(1));
  await sweep(given.at.engine, given.at.organization);
  expect(await given.committeeNow(committee)).toMatchObject({ state: 'ended' });
  await given.verified();
});
