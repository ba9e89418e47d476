import { beforeEach, expect, it } from 'vitest';
import { refusedAttemptsView } from '../../../engine/attempts/views/refused-attempts.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (words: string) => ({ es: words, en: words });
const basis = { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') } as const;

/** One stage that a forum of three seats approves, within five days. */
const workflow: WorkflowInput = {
  format: 1,
  id: 'voted-on',
  version: 1,
  title: text('Con foro'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    member: { title: text('Integrante'), as: 'forum-member' },
  },
  forum: { sectors: { community: { title: text('Comunidad') } }, basis },
  throughout: ['forum'],
  stages: {
    draft: {
      title: text('Borrador'),
      activities: ['stakeholder-map'],
      gate: [],
      approval: {
        by: 'forum',
        quorum: { of: 'seats', moreThan: 0.5 },
        decision: 'simple-majority',
        within: { unit: 'natural-days', count: 5 },
        basis,
      },
    },
    after: { title: text('Después'), after: ['draft'], activities: [], gate: [] },
  },
};

let at: TestOrganization;
let process: string;
let members: Principal[];
let asked: { resolution: string; dossierHash: string };

beforeEach(async () => {
  at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const opening = { workflow: 'voted-on', version: 1, title: 'Ciclo' };
  const team = await somebody('team');
  process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  const seats = [0, 1, 2].map((seat) => ({
    id: `seat-${seat}`,
    sector: 'community',
    holder: 'Junta vecinal',
  }));
  await accepted(at, at.administrator, 'compose-forum', { seats }, process);
  members = [];
  for (const { id: seat } of seats) {
    const member = await somebody();
    const seating = { seat, person: member.id, capacity: 'titular', act: 'acta', from: testClock.now() };
    await accepted(at, at.administrator, 'seat-member', seating, process);
    members.push(member);
  }
  const { result } = await accepted(at, team, 'request-passage', { stage: 'draft' }, process);
  asked = { resolution: result.resolution as string, dossierHash: result.dossierHash as string };
});

async function somebody(role?: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipio' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
  if (role !== undefined) await accepted(at, at.administrator, 'give-mandate', mandate);
  return { kind: 'person', id: person };
}

/** What is kept of a vote that is refused. */
async function keptOf(by: Principal, of: object = {}) {
  const vote = { ...asked, vote: 'approve', ...of };
  const { code } = await refused(at, by, 'vote-resolution', vote, process);
  const { organization, engine } = at;
  const { items } = await refusedAttemptsView(engine, { organization, process, limit: 10 });
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ process, command: 'vote-resolution', person: by.id, code });
  expect(items[0]!.subjects).toEqual([asked.resolution]);
  return items[0]!;
}

it('keeps that somebody voted a second time', async () => {
  await accepted(at, members[0]!, 'vote-resolution', { ...asked, vote: 'approve' }, process);
  const kept = await keptOf(members[0]!, { vote: 'abstain' });
  expect(kept).toMatchObject({ code: 'not-possible', reason: 'seat-has-voted', roles: ['forum-member'] });
});

it('keeps that somebody voted on a dossier that is no more', async () => {
  const kept = await keptOf(members[0]!, { dossierHash: 'b'.repeat(64) });
  expect(kept).toMatchObject({ code: 'not-possible', reason: 'dossier-changed' });
});

it('keeps that somebody voted who holds no seat', async () => {
  const kept = await keptOf(await somebody('forum-member'));
  expect(kept).toMatchObject({ code: 'not-possible', reason: 'holds-no-seat', roles: ['forum-member'] });
});

it('keeps that somebody voted whose time had ended', async () => {
  const { engine, organization } = at;
  const held = (await engine.unit(organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('mandate')
      .select('id')
      .where('organization', '=', organization)
      .where('person', '=', members[0]!.id)
      .executeTakeFirstOrThrow(),
  })))!;
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 60_000).toISOString());
  await accepted(at, at.administrator, 'end-mandate', { mandate: held.id, act: 'renuncia' });
  expect((await keptOf(members[0]!)).roles).toEqual([]);
});

it('keeps that somebody voted after the close', async () => {
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 9 * 86_400_000).toISOString());
  expect(await keptOf(members[0]!)).toMatchObject({ code: 'not-possible', reason: 'resolution-has-closed' });
});

it('keeps nothing of what was only written wrongly', async () => {
  await refused(at, members[0]!, 'vote-resolution', { ...asked, vote: 'perhaps' }, process);
  const { organization, engine } = at;
  expect((await refusedAttemptsView(engine, { organization, limit: 10 })).items).toEqual([]);
});
