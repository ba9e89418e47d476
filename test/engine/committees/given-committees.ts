import { beforeAll, expect } from 'vitest';
import { type CommitteeView, committeeView } from '../../../engine/committees/views/committee.ts';
import { type ElectionView, electionView } from '../../../engine/committees/views/election.ts';
import type { Principal } from '../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../engine/kernel/refusals.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (words: string) => ({ es: words, en: words });
const ourChoice = { kind: 'our-choice', reference: 'Cauce', why: text('Es una prueba.') };

/** Iztapalapa's seven areas of community liaison, as its candidacy names them. */
export const areas = {
  'peace-and-well-being': { title: { es: 'Paz y bienestar', en: 'Peace and well-being' } },
  health: { title: { es: 'Salud', en: 'Health' } },
  'civil-protection': { title: { es: 'Protección civil', en: 'Civil protection' } },
  women: { title: { es: 'Mujeres', en: 'Women' } },
  youth: { title: { es: 'Jóvenes', en: 'Youth' } },
  children: { title: { es: 'Niñas y niños', en: 'Children' } },
  'older-people': { title: { es: 'Adultos mayores', en: 'Older people' } },
};

/** A method in which an assembly elects who plans, with a gate that asks for it. */
const workflowWith = (gate: readonly object[]) => ({
  format: 1,
  id: 'assemblies-elect',
  version: 1,
  title: text('Las asambleas eligen'),
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    promoter: { title: text('Promotoría'), as: 'promoter' },
    public: { title: text('Cualquiera'), as: 'public' },
  },
  areas,
  stages: {
    assemblies: {
      title: text('Asambleas'),
      activities: ['meetings', 'minutes', 'committees'],
      gate: gate.map((use) => ({ ...use, severity: 'programme', basis: ourChoice })),
    },
    agendas: { title: text('Agendas'), after: ['assemblies'], gate: [] },
  },
});

/** A process whose assemblies are on, and who works on it. */
export interface Assemblies {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly secretary: Principal;
  accepted(command: string, input: unknown, by?: Principal): Promise<Accepted>;
  refused(command: string, input: unknown, by?: Principal): Promise<Refusal>;
  /** The id that a command answers under a name. */
  made(command: string, input: unknown, name: string): Promise<string>;
  /** Sets a meeting of two hours from tomorrow on; an assembly unless it says otherwise. */
  assembly(more?: object): Promise<string>;
  /** Moves the clock past an assembly and declares that it was held, by 40 neighbours and 4 officials. */
  holds(meeting: string, attendance?: readonly object[]): Promise<void>;
  /** Calls a planning committee of one post with so many seats; more of it where it is given. */
  committee(more?: object): Promise<string>;
  /** Calls an election by candidate, ties by a second round, at an assembly; more of it where it is given. */
  election(committee: string, meeting: string, more?: object): Promise<string>;
  nominated(election: string, candidates: readonly object[]): Promise<string[]>;
  /** Counts hands for the one post `member`: votes by code. */
  counted(election: string, votes: { readonly [code: string]: number }, more?: object): Promise<Accepted>;
  committeeNow(committee: string): Promise<CommitteeView>;
  electionNow(election: string): Promise<ElectionView>;
  verdict(rule: string): Promise<unknown>;
  verified(): Promise<void>;
}

export const publicly: Principal = { kind: 'public', id: 'public' };
export const neighbours = [
  { group: 'neighbours', count: 40 },
  { group: 'municipal-staff', count: 4 },
];

let at: TestOrganization;

/** Publishes the workflow with a gate for the whole test file. */
export function withGate(gate: readonly object[] = []): void {
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: workflowWith(gate) });
  });
}

/** A person of this test file's organization, with a role or without one. */
export async function someone(role?: string): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Alcaldía' };
  const { result } = await accepted(at, at.administrator, 'register-person', office);
  const person = result.person as string;
  if (role !== undefined) {
    const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z' };
    await accepted(at, at.administrator, 'give-mandate', mandate);
  }
  return { kind: 'person', id: person };
}

/** The instant that lies so many hours after now. */
export const hoursFromNow = (hours: number): string =>
  new Date(Date.parse(testClock.now()) + hours * 3_600_000).toISOString();

/** Moves the clock by so many days. */
export const pass = (days: number): void => testClock.moveTo(hoursFromNow(days * 24));

/** A new process of the workflow of this file. */
export async function someAssemblies(): Promise<Assemblies> {
  const team = await someone('team');
  const secretary = await someone('secretary');
  const whole = { workflow: 'assemblies-elect', version: 1, title: 'San Miguel Teotongo' };
  const process = (await accepted(at, team, 'open-process', whole)).result.process as string;
  const here = { organization: at.organization, process };
  const given: Assemblies = {
    at,
    process,
    team,
    secretary,
    accepted: (command, input, by = team) => accepted(at, by, command, input, process),
    refused: (command, input, by = team) => refused(at, by, command, input, process),
    made: async (command, input, name) => (await given.accepted(command, input)).result[name] as string,
    ...stepsOf(() => given),
    committeeNow: async (committee) => (await committeeView(at.engine, { ...here, committee }))!,
    electionNow: async (election) => (await electionView(at.engine, { ...here, election }))!,
    async verdict(rule) {
      const view = await gateView(at.engine, { ...here, stage: 'assemblies' });
      return view?.checklist.items.find((item) => item.rule === rule)?.verdict;
    },
    async verified() {
      const verified = await verifyOne(at.engine, here);
      expect(verified?.faults).toEqual([]);
    },
  };
  return given;
}

type Steps = Pick<Assemblies, 'assembly' | 'holds' | 'committee' | 'election' | 'nominated' | 'counted'>;

/** What is done over and over at an assembly. */
function stepsOf(of: () => Assemblies): Steps {
  return {
    assembly: (more = {}) =>
      of().made(
        'schedule-meeting',
        {
          kind: 'assembly',
          title: 'Asamblea comunitaria',
          place: 'Plaza de la colonia',
          modality: 'in-person',
          startsAt: hoursFromNow(24),
          endsAt: hoursFromNow(26),
          ...more,
        },
        'meeting',
      ),
    async holds(meeting, attendance = neighbours) {
      const [from, to] = [hoursFromNow(24), hoursFromNow(26)];
      testClock.moveTo(hoursFromNow(27));
      await of().accepted('hold-meeting', { meeting, from, to, attendance });
    },
    committee: (more = {}) =>
      of().made(
        'call-committee',
        {
          kind: 'planning-committee',
          title: 'Colectivo de planeación',
          purpose: 'Elaborar y cogestionar la agenda local de desarrollo.',
          territory: 'iztapalapa/san-miguel-teotongo',
          posts: [{ post: 'member', seats: 2 }],
          term: { unit: 'months', count: 12 },
          ...more,
        },
        'committee',
      ),
    election: (committee, meeting, more = {}) =>
      of().made(
        'call-election',
        {
          committee,
          meeting,
          mode: 'by-candidate',
          ties: 'second-round',
          votingGroups: ['neighbours'],
          mayVote: 'Quienes viven en la colonia.',
          mayStand: 'Quienes viven en la colonia y aceptan.',
          objections: { unit: 'business-days', count: 3 },
          ...more,
        },
        'election',
      ),
    async nominated(election, candidates) {
      const { result } = await of().accepted('nominate-candidates', { election, candidates });
      return (result.candidates as { code: string }[]).map(({ code }) => code);
    },
    counted(election, votes, more = {}) {
      const lines = Object.entries(votes).map(([option, number]) => ({ option, for: number }));
      const contests = [{ contest: 'member', lines }];
      return of().accepted('count-election', { election, countedBy: 'Escrutadores', contests, ...more });
    },
  };
}

/** An assembly held with an election of two seats among three by this count, declared. */
export async function declared(given: Assemblies, more: object = {}): Promise<Elected> {
  const committee = await given.committee(more);
  const meeting = await given.assembly();
  const election = await given.election(committee, meeting);
  await given.nominated(election, [{}, {}, {}, {}]);
  await given.holds(meeting);
  await given.counted(election, { 'C-1': 30, 'C-2': 20, 'C-3': 12, 'C-4': 5 });
  await given.accepted('declare-election', { election, presiding: 'Mesa de la asamblea' });
  return { committee, meeting, election };
}

export interface Elected {
  readonly committee: string;
  readonly meeting: string;
  readonly election: string;
}
