import { beforeAll, expect } from 'vitest';
import type { RulesOfProcedureInput } from '../../../../engine/forum/procedure/procedure.ts';
import { resolutionView } from '../../../../engine/forum/views/resolution.ts';
import type { Principal } from '../../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../../engine/kernel/refusals.ts';
import { sweep } from '../../../../engine/kernel/sweep.ts';
import { processView } from '../../../../engine/process/views/process.ts';
import { verifyOne } from '../../../../engine/process/views/verification.ts';
import { testClock, testEngine } from '../../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../../given.ts';

// Starting the engine is not what the first test of a file is about.
beforeAll(async () => {
  await testEngine();
});

const text = (es: string) => ({ es, en: es });
export const choice = { kind: 'our-choice' as const, reference: 'test', why: text('prueba') };

/** Rules under which a session may be called an hour ahead, decisions be taken in writing, and nothing is law. */
export function rulesWith(more: Partial<RulesOfProcedureInput> = {}): RulesOfProcedureInput {
  return {
    format: 1,
    title: text('Reglamento'),
    sessions: {
      ordinary: { notice: { unit: 'hours', count: 1 }, additionsUntil: { unit: 'hours', count: 1 } },
      extraordinary: { notice: { unit: 'hours', count: 1 } },
      documents: 'from-the-call',
      withoutNotice: 'all-present-and-agreed',
      offAgenda: 'all-present-and-agreed',
      atLeastAYear: 4,
      public: true,
      remote: 'counts',
    },
    quorum: {
      of: 'in-office',
      first: { moreThan: 0.5 },
      secondCall: { on: 'the-same-day', quorum: { atLeast: 1 / 3 } },
    },
    decision: { majority: { kind: 'simple' }, abstention: 'allowed' },
    written: { within: { unit: 'natural-days', count: 5 }, anyMemberMayAskToMeet: true },
    conflicts: { recusedCountsAsPresent: true },
    minutes: {
      approvedAt: 'the-same-session-or-the-next',
      observationsWithin: { unit: 'natural-days', count: 3 },
      signers: ['secretary'],
    },
    ...more,
    basis: (
      [
        'sessions.ordinary',
        'sessions.extraordinary',
        'sessions.documents',
        'quorum',
        'quorum.secondCall',
        'decision.majority',
        'minutes',
      ] as const
    ).map((of) => ({ of, basis: choice })),
  };
}

const workflowWith = (procedure: RulesOfProcedureInput, held: string, gate: object[]) => ({
  format: 1,
  id: 'deciding',
  version: 1,
  title: text('Con foro que decide'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    member: { title: text('Integrante'), as: 'forum-member' },
  },
  forum: {
    sectors: { civil: { title: text('Sociedad civil') }, government: { title: text('Gobierno') } },
    basis: choice,
    procedure,
  },
  throughout: [
    'forum',
    'forum-sessions',
    'session-minutes',
    'forum-procedure',
    'forum-decisions',
    'contributions',
  ],
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map'],
      gate,
      approval: { by: 'forum', procedure: 'in-force', held, basis: choice },
      outcomes: { void: { title: text('Nulo'), leadsTo: 'end' } },
    },
    evaluation: {
      title: text('Evaluación'),
      after: ['dialogues'],
      activities: ['timeline'],
      gate: [],
      deadline: { within: { unit: 'natural-days', count: 30 }, movesWithSuspension: true },
    },
  },
});

export interface DecidingForum {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly secretary: Principal;
  /** The titulars of the seats a, b, c …; the seat a presides. */
  readonly members: readonly Principal[];
  readonly alternate: Principal;
  accepted(by: Principal, command: string, input: object): Promise<Accepted>;
  refused(by: Principal, command: string, input: object): Promise<Refusal>;
  vote(resolution: string, member: number, vote: string, more?: object): Promise<Accepted>;
  /** An open session on these resolutions, with these seats in the room. */
  session(resolutions: readonly string[], seats: string, more?: object): Promise<string>;
  view(resolution: string): Promise<NonNullable<Awaited<ReturnType<typeof resolutionView>>>>;
  /** Asks for the passage of the dialogues; gives the resolution. */
  ask(): Promise<string>;
  states(): Promise<string[]>;
  later(hours: number): Promise<void>;
  whole(): Promise<void>;
}

export async function someone(at: TestOrganization, role?: string): Promise<Principal> {
  const registered = { office: 'Oficina', institution: 'Ente' };
  const { result } = await accepted(at, at.administrator, 'register-person', registered);
  const person = result.person as string;
  if (role !== undefined) {
    const mandate = { person, role, act: 'acto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, at.administrator, 'give-mandate', mandate);
  }
  return { kind: 'person', id: person };
}

interface Asked {
  readonly rules?: RulesOfProcedureInput;
  readonly held?: string;
  readonly seats?: number;
  readonly gate?: object[];
}

/** A forum at work, in an organization of its own: the first half of its seats government, the rest civil society. */
export async function aDecidingForum({
  rules = rulesWith(),
  held = 'either',
  seats: many = 5,
  gate = [],
}: Asked = {}): Promise<DecidingForum> {
  const at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow: workflowWith(rules, held, gate) });
  const [team, secretary] = [await someone(at, 'team'), await someone(at, 'secretary')];
  const opening = { workflow: 'deciding', version: 1, title: 'Ciclo' };
  const process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  const ids = Array.from({ length: many }, (_, index) => seatId(index));
  const seats = ids.map((id, index) => ({
    id,
    sector: index < many / 2 ? 'government' : 'civil',
    holder: `Organización ${id}`,
    presides: index === 0,
  }));
  await accepted(at, secretary, 'compose-forum', { seats }, process);
  const seat = async (id: string, capacity: string) => {
    const member = await someone(at);
    const term = { seat: id, person: member.id, capacity, act: 'acta', from: '2020-01-01T00:00:00Z' };
    await accepted(at, secretary, 'seat-member', term, process);
    return member;
  };
  const members: Principal[] = [];
  for (const id of ids) members.push(await seat(id, 'titular'));
  const alternate = await seat('b', 'alternate');
  return working({ at, process, team, secretary, members, alternate });
}

const seatId = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `z${String(index).padStart(2, '0')}`;

type Ground = Pick<DecidingForum, 'at' | 'process' | 'team' | 'secretary' | 'members' | 'alternate'>;

function working(ground: Ground): DecidingForum {
  const { at, process, team, secretary, members } = ground;
  const forum: DecidingForum = {
    ...ground,
    accepted: (by, command, input) => accepted(at, by, command, input, process),
    refused: (by, command, input) => refused(at, by, command, input, process),
    async vote(resolution, member, vote, more = {}) {
      const { dossierHash } = await forum.view(resolution);
      const input = { resolution, dossierHash, vote, ...more };
      return forum.accepted(members[member]!, 'vote-resolution', input);
    },
    async session(resolutions, present, more = {}) {
      const startsAt = hoursOn(2);
      const agenda = resolutions.map((resolution) => ({ title: 'Asunto', kind: 'resolution', resolution }));
      const call = { kind: 'ordinary', startsAt, modality: 'hybrid', place: 'Sala', agenda, ...more };
      const link = 'https://example.org/sala';
      const called = await forum.accepted(secretary, 'call-session', { ...call, link });
      const session = called.result.session as string;
      testClock.moveTo(startsAt);
      for (const seat of present) {
        await forum.accepted(secretary, 'check-in-member', { session, seat, mode: 'in-person' });
      }
      await forum.accepted(secretary, 'open-session', { session });
      return session;
    },
    async view(resolution) {
      const found = await resolutionView(at.engine, { organization: at.organization, process, resolution });
      return found!;
    },
    async ask() {
      const asked = await forum.accepted(team, 'request-passage', { stage: 'dialogues' });
      return asked.result.resolution as string;
    },
    async states() {
      const view = await processView(at.engine, { organization: at.organization, process });
      return view!.stages.map((stage) => stage.state);
    },
    async later(hours) {
      testClock.moveTo(hoursOn(hours));
      await sweep(at.engine, at.organization);
    },
    async whole() {
      const verification = await verifyOne(at.engine, { organization: at.organization, process });
      expect(verification?.faults).toEqual([]);
    },
  };
  return forum;
}

export const hoursOn = (hours: number): string =>
  new Date(Date.parse(testClock.now()) + hours * 3_600_000).toISOString();
