import { beforeAll, describe, expect, it } from 'vitest';
import { resolutionView } from '../../../engine/forum/views/resolution.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (es: string) => ({ es, en: es });
const choice = { kind: 'our-choice', reference: 'test', why: text('prueba') };
const workflow = {
  format: 1,
  id: 'approved-by-forum',
  version: 1,
  title: text('Con foro'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    member: { title: text('Integrante'), as: 'forum-member' },
  },
  forum: {
    sectors: { community: { title: text('Comunidad') }, academia: { title: text('Academia') } },
    basis: choice,
  },
  throughout: ['forum'],
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map'],
      gate: [],
      approval: {
        by: 'forum',
        quorum: { of: 'seats', moreThan: 0.5 },
        secondCall: { atLeast: 0.25, neverFewerThan: 1 },
        decision: 'simple-majority',
        within: { unit: 'natural-days', count: 5 },
        basis: choice,
      },
      outcomes: { void: { title: text('Nulo'), leadsTo: 'end' } },
    },
    evaluation: { title: text('Evaluación'), after: ['dialogues'], activities: [], gate: [] },
  },
};

let at: TestOrganization;
let team: Principal;
let secretary: Principal;
beforeAll(async () => {
  at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  await accepted(at, at.administrator, 'publish-workflow', { workflow: fixed });
  team = await someone('team');
  secretary = await someone('secretary');
});

async function someone(role?: string): Promise<Principal> {
  const { result } = await accepted(at, at.administrator, 'register-person', {
    office: 'Oficina',
    institution: 'Ente',
  });
  const person = result.person as string;
  if (role !== undefined) {
    await accepted(at, at.administrator, 'give-mandate', {
      person,
      role,
      act: 'acto',
      from: '2020-01-01T00:00:00Z',
    });
  }
  return { kind: 'person', id: person };
}

/** The same, with the number of seats of each sector fixed. */
const fixed = {
  ...workflow,
  id: 'with-fixed-seats',
  forum: {
    ...workflow.forum,
    sectors: {
      community: { title: text('Comunidad'), seats: 3 },
      academia: { title: text('Academia'), seats: 2 },
    },
  },
};

/** A process with a forum of four seats, three of them held; the fourth has an alternate only from `alternateFrom`. */
async function aProcess() {
  const opened = await accepted(at, team, 'open-process', {
    workflow: 'approved-by-forum',
    version: 1,
    title: 'Ciclo',
  });
  const process = opened.result.process as string;
  const seats = ['a', 'b', 'c', 'd'].map((id, index) => ({
    id,
    sector: index < 2 ? 'community' : 'academia',
    holder: `Organización ${id}`,
  }));
  await accepted(at, secretary, 'compose-forum', { seats }, process);
  const members: Principal[] = [];
  for (const seat of ['a', 'b', 'c']) {
    const member = await someone();
    const held = { seat, person: member.id, capacity: 'titular', act: 'acta', from: '2020-01-01T00:00:00Z' };
    await accepted(at, secretary, 'seat-member', held, process);
    members.push(member);
  }
  const asked = await accepted(at, team, 'request-passage', { stage: 'dialogues' }, process);
  const resolution = asked.result.resolution as string;
  const vote = (how: string, more = {}) => ({
    resolution,
    dossierHash: asked.result.hash,
    vote: how,
    ...more,
  });
  return { process, members: members as [Principal, Principal, Principal], resolution, vote };
}

async function stateOf(process: string) {
  const view = await processView(at.engine, { organization: at.organization, process });
  return view?.stages.map((stage) => stage.state);
}

const seatsOf = (ids: string, sector: string) =>
  [...ids].map((id) => ({ id, sector, holder: `Organización ${id}` }));

const view = (process: string, resolution: string) =>
  resolutionView(at.engine, { organization: at.organization, process, resolution });

const whole = async (process: string) => {
  const verification = await verifyOne(at.engine, { organization: at.organization, process });
  expect(verification?.faults).toEqual([]);
};

describe('a stage that a forum approves', () => {
  it('passes by itself when quorum and majority are beyond doubt', async () => {
    const { process, members, vote } = await aProcess();
    expect(await stateOf(process)).toEqual(['awaiting-approval', 'waiting']);
    const [first, second, third] = members;
    await accepted(at, first, 'vote-resolution', vote('approve'), process);
    const decisive = await accepted(at, second, 'vote-resolution', vote('approve'), process);
    // Two of four seats is no quorum of more than half: the third may still stay away.
    expect(decisive.result.closed).toBeUndefined();
    const last = await accepted(at, third, 'vote-resolution', vote('abstain'), process);
    expect(last.result.closed).toMatchObject({ result: 'approved', carriedOut: { done: true } });
    expect(await stateOf(process)).toEqual(['passed', 'working']);
    await whole(process);
  });

  it('lets nobody seat themselves by a key that may only seat members', async () => {
    const { process } = await aProcess();
    const seating = (person: string) =>
      [
        { ...secretary, scopes: ['command:seat-member'] },
        'seat-member' as const,
        { seat: 'd', person, capacity: 'titular', act: 'acta', from: '2020-01-01T00:00:00Z' },
      ] as const;
    const own = await refused(at, ...seating(secretary.id), process);
    expect(own).toMatchObject({ code: 'not-possible', reason: 'scope-wider-than-own' });
    await accepted(at, ...seating((await someone()).id), process);
  });

  it('goes back to work with the observations of those who return it, and may be asked again', async () => {
    const { process, members, vote } = await aProcess();
    const [first, second, third] = members;
    expect(await refused(at, first, 'vote-resolution', vote('return'), process)).toMatchObject({
      code: 'invalid',
    });
    await accepted(
      at,
      first,
      'vote-resolution',
      vote('return', { observations: 'Falta un diálogo' }),
      process,
    );
    await accepted(at, second, 'vote-resolution', vote('return', { observations: 'Igual' }), process);
    await accepted(at, third, 'vote-resolution', vote('approve'), process);
    expect(await stateOf(process)).toEqual(['working', 'waiting']);
    await accepted(at, team, 'request-passage', { stage: 'dialogues' }, process);
    await whole(process);
  });

  it('takes one vote a seat, of members only, on the dossier that they saw', async () => {
    const { process, members, vote } = await aProcess();
    await accepted(at, members[0], 'vote-resolution', vote('approve'), process);
    const again = await refused(at, members[0], 'vote-resolution', vote('approve'), process);
    expect(again).toMatchObject({ code: 'not-possible', reason: 'seat-has-voted' });
    expect(await refused(at, team, 'vote-resolution', vote('approve'), process)).toMatchObject({
      code: 'not-permitted',
    });
    const other = vote('approve', { dossierHash: '0'.repeat(64) });
    const changed = await refused(at, members[1], 'vote-resolution', other, process);
    expect(changed).toMatchObject({ reason: 'dossier-changed' });
  });

  it('closes by the clock without a quorum, and is called again with a smaller one', async () => {
    const { process, members, resolution, vote } = await aProcess();
    await accepted(at, members[0], 'vote-resolution', vote('approve'), process);
    const early = await refused(at, secretary, 'close-resolution', { resolution }, process);
    expect(early).toMatchObject({ reason: 'resolution-still-open' });
    testClock.moveTo(new Date(Date.parse(testClock.now()) + 9 * 86_400_000).toISOString());
    const late = await refused(at, members[1], 'vote-resolution', vote('approve'), process);
    expect(late).toMatchObject({ reason: 'resolution-has-closed' });
    await sweep(at.engine, at.organization);
    expect(await stateOf(process)).toEqual(['awaiting-approval', 'waiting']);
    await accepted(at, secretary, 'call-resolution-again', { resolution }, process);
    await accepted(at, members[1], 'vote-resolution', vote('approve'), process);
    testClock.moveTo(new Date(Date.parse(testClock.now()) + 9 * 86_400_000).toISOString());
    await sweep(at.engine, at.organization);
    expect(await stateOf(process)).toEqual(['passed', 'working']);
    await whole(process);
  });

  it('is asked of nobody while no forum is composed, nor while it has no member', async () => {
    const opening = { workflow: 'with-fixed-seats', version: 1, title: 'Ciclo' };
    const process = (await accepted(at, team, 'open-process', opening)).result.process as string;
    const ask = { stage: 'dialogues' };
    const end = { ...ask, outcome: 'void', reason: 'No hay condiciones' };
    const ways = [
      ['request-passage', ask],
      ['propose-outcome', end],
    ] as const;
    for (const [command, input] of ways)
      expect(await refused(at, team, command, input, process)).toMatchObject({
        reason: 'forum-not-composed',
      });
    const whole = [...seatsOf('abc', 'community'), ...seatsOf('xy', 'academia')];
    for (const [seats, sector, given] of [
      [[...seatsOf('a', 'community'), ...seatsOf('xy', 'academia')], 'community', 1],
      [[...whole, ...seatsOf('z', 'academia')], 'academia', 3],
    ] as const) {
      const issue = { reason: 'seats-other-than-workflow', details: { sector, given } };
      expect(await refused(at, secretary, 'compose-forum', { seats }, process)).toMatchObject({
        issues: [issue],
      });
    }
    await accepted(at, secretary, 'compose-forum', { seats: whole }, process);
    for (const [command, input] of ways)
      expect(await refused(at, team, command, input, process)).toMatchObject({
        reason: 'forum-without-members',
      });
  });

  it('is decided on the members of the time of the vote, and tells who voted and how it stands', async () => {
    const opening = { workflow: 'with-fixed-seats', version: 1, title: 'Ciclo' };
    const process = (await accepted(at, team, 'open-process', opening)).result.process as string;
    const seats = [...seatsOf('abc', 'community'), ...seatsOf('xy', 'academia')];
    await accepted(at, secretary, 'compose-forum', { seats }, process);
    const seat = async (id: string) => {
      const member = await someone();
      const held = { seat: id, person: member.id, capacity: 'titular', act: 'acta', from: testClock.now() };
      await accepted(at, secretary, 'seat-member', held, process);
      return member;
    };
    const first = await seat('a');
    const { result } = await accepted(at, team, 'request-passage', { stage: 'dialogues' }, process);
    const resolution = result.resolution as string;
    const vote = { resolution, dossierHash: result.hash, vote: 'approve' };
    const later = [await seat('b'), await seat('x')];
    const one = await accepted(at, first, 'vote-resolution', vote, process);
    expect(one.result.closed).toBeUndefined();
    expect(await view(process, resolution)).toMatchObject({
      seats: [
        { seat: 'a', inOffice: true, vote: 'for' },
        { seat: 'b', inOffice: true, vote: null },
        { seat: 'c', inOffice: false, vote: null },
        { seat: 'x' },
        { seat: 'y' },
      ],
      count: {
        outcome: 'no-quorum',
        votes: { for: 1, against: 0, abstain: 0, pending: 2 },
        quorum: { present: 1, base: 5, needed: 3, reached: false },
        majority: { kind: 'simple', needed: 1, reached: true },
      },
    });
    for (const member of later) await accepted(at, member, 'vote-resolution', vote, process);
    expect(await stateOf(process)).toEqual(['passed', 'working']);
    expect(await view(process, resolution)).toMatchObject({
      seats: [{ vote: 'for' }, { vote: 'for' }, { vote: null }, { vote: 'for' }, { vote: null }],
      count: { outcome: 'approved', votes: { for: 3, pending: 0 }, quorum: { reached: true } },
    });
  });

  it('is reopened, or ended without result, by a resolution only', async () => {
    const { process, members, vote } = await aProcess();
    for (const member of members) await accepted(at, member, 'vote-resolution', vote('approve'), process);
    const asked = { stage: 'dialogues', reason: 'Quedó un segmento fuera' };
    const reopening = await accepted(at, team, 'propose-reopening', asked, process);
    const on = {
      resolution: reopening.result.resolution,
      dossierHash: reopening.result.dossierHash,
      vote: 'approve',
    };
    for (const member of members) await accepted(at, member, 'vote-resolution', on, process);
    expect(await stateOf(process)).toEqual(['working', 'waiting']);
    const end = { stage: 'dialogues', outcome: 'void', reason: 'No hay condiciones' };
    const outcome = await accepted(at, team, 'propose-outcome', end, process);
    const upon = {
      resolution: outcome.result.resolution,
      dossierHash: outcome.result.dossierHash,
      vote: 'approve',
    };
    for (const member of members) await accepted(at, member, 'vote-resolution', upon, process);
    expect(await stateOf(process)).toEqual(['cut-short', 'cut-short']);
    await whole(process);
  });
});
