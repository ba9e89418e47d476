import { expect } from 'vitest';
import type { RulesOfProcedureInput } from '../../../../engine/forum/procedure/procedure.ts';
import type { Principal } from '../../../../engine/kernel/engine.ts';
import type { Accepted } from '../../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../../engine/kernel/refusals.ts';
import { verifyOne } from '../../../../engine/process/views/verification.ts';
import { testClock } from '../../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../../given.ts';

const text = (es: string) => ({ es, en: es });
export const choice = { kind: 'our-choice' as const, reference: 'test', why: text('prueba') };
export const law = { kind: 'law' as const, reference: 'Ley de prueba, art. 1' };

/** Rules in the manner of Peru's LPAG: half of the seats, a second call the next day with a third and never under two. */
export const rules: RulesOfProcedureInput = {
  format: 1,
  title: text('Reglamento del foro'),
  membership: { selection: text('Cada sector elige a los suyos.'), alternates: true },
  sessions: {
    ordinary: { notice: { unit: 'business-days', count: 5 }, additionsUntil: { unit: 'hours', count: 48 } },
    extraordinary: { notice: { unit: 'hours', count: 24 }, onlyWhatIsCalled: true },
    calledByShare: 1 / 3,
    documents: 'from-the-call',
    withoutNotice: 'all-present-and-agreed',
    offAgenda: 'all-present-and-agreed',
    atLeastAYear: 4,
    public: true,
    remote: 'counts',
  },
  quorum: {
    of: 'seats',
    first: { moreThan: 0.5 },
    secondCall: { on: 'the-next-business-day', quorum: { atLeast: 1 / 3, neverFewerThan: 2 } },
  },
  decision: { majority: { kind: 'simple' }, abstention: 'allowed' },
  conflicts: { recusedCountsAsPresent: true },
  minutes: {
    approvedAt: 'the-same-session-or-the-next',
    observationsWithin: { unit: 'business-days', count: 3 },
    signers: ['secretary', 'presiding'],
    publishWithin: { unit: 'natural-days', count: 30 },
  },
  basis: [
    { of: 'sessions.ordinary', basis: law },
    { of: 'sessions.extraordinary', basis: choice },
    { of: 'sessions.calledByShare', basis: choice },
    { of: 'sessions.documents', basis: choice },
    { of: 'quorum', basis: law },
    { of: 'quorum.secondCall', basis: law },
    { of: 'decision.majority', basis: choice },
    { of: 'minutes', basis: choice },
  ],
};

export const workflowWith = (procedure: RulesOfProcedureInput | null, gate: object[] = []) => ({
  format: 1,
  id: 'with-sessions',
  version: 1,
  title: text('Con sesiones'),
  jurisdiction: { country: 'PE', timeZone: 'America/Lima' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    member: { title: text('Integrante'), as: 'forum-member' },
  },
  forum: {
    sectors: {
      government: { title: text('Gobierno') },
      community: { title: text('Comunidad') },
      academia: { title: text('Academia') },
    },
    basis: choice,
    ...(procedure === null ? {} : { procedure }),
  },
  throughout: [
    'forum',
    'forum-decisions',
    'forum-sessions',
    'session-minutes',
    'forum-procedure',
    'session-agreements',
    'agreements-follow-up',
  ],
  stages: { dialogues: { title: text('Diálogos'), activities: [], gate } },
});

/** Five seats, the first of which presides; each with a titular, the second with an alternate too. */
export const seatIds = ['chair', 'b', 'c', 'd', 'e'] as const;
type Seat = (typeof seatIds)[number];

export interface Forum {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly secretary: Principal;
  readonly members: Record<Seat, Principal>;
  readonly alternate: Principal;
  accepted(by: Principal, command: string, input: unknown): Promise<Accepted>;
  refused(by: Principal, command: string, input: unknown): Promise<Refusal>;
  /** Calls an ordinary session for an instant, and gives its id: five business days after Monday is `day(8)`. */
  call(startsAt: string, more?: object): Promise<string>;
  /** Has the secretary check these seats in, in the room. */
  come(session: string, ...seats: Seat[]): Promise<void>;
  /** Expects the ledger and every row of the process to agree. */
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

/** Mondays after which three weeks have no public holiday in Peru. */
const mondays = [
  '2021-04-05',
  '2021-05-03',
  '2021-05-31',
  '2021-07-05',
  '2021-08-02',
  '2021-09-06',
  '2021-10-11',
  '2021-11-08',
  '2022-01-10',
  '2022-02-07',
  '2022-03-07',
  '2022-05-09',
  '2022-06-06',
  '2022-07-04',
  '2022-09-05',
  '2022-10-10',
  '2022-11-07',
  '2023-01-09',
];
let monday = mondays[0]!;

/** The instant at which a clock in UTC shows an hour, so many days after the Monday of the forum. Ten in Lima is 15:00. */
export function day(days: number, time = '15:00'): string {
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number);
  const at = Date.parse(`${monday}T00:00:00.000Z`) + days * 86_400_000;
  return new Date(at + hours * 3_600_000 + minutes * 60_000 + Math.round(seconds * 1000)).toISOString();
}

/** A forum at work, in an organization of its own. The clock stands at nine on a Monday in Lima. */
export async function aForum(
  procedure: RulesOfProcedureInput | null = rules,
  gate: object[] = [],
): Promise<Forum> {
  monday = mondays.find((one) => `${one}T14:00:00.000Z` >= testClock.now())!;
  testClock.moveTo(day(0, '14:00'));
  const at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow: workflowWith(procedure, gate) });
  const [team, secretary] = [await someone(at, 'team'), await someone(at, 'secretary')];
  const opening = { workflow: 'with-sessions', version: 1, title: 'Ciclo' };
  const opened = await accepted(at, team, 'open-process', opening);
  const process = opened.result.process as string;
  const seats = seatIds.map((id, index) => ({
    id,
    sector: index === 0 ? 'government' : index < 3 ? 'community' : 'academia',
    holder: `Organización ${id}`,
    presides: index === 0,
  }));
  await accepted(at, secretary, 'compose-forum', { seats }, process);
  const seat = async (id: Seat, capacity: 'titular' | 'alternate') => {
    const member = await someone(at);
    const held = { seat: id, person: member.id, capacity, act: 'acta', from: '2020-01-01T00:00:00Z' };
    await accepted(at, secretary, 'seat-member', held, process);
    return member;
  };
  const members = {} as Record<Seat, Principal>;
  for (const id of seatIds) members[id] = await seat(id, 'titular');
  const alternate = await seat('b', 'alternate');
  const forum: Forum = {
    ...{ at, process, team, secretary, members, alternate },
    accepted: (by, command, input) => accepted(at, by, command, input, process),
    refused: (by, command, input) => refused(at, by, command, input, process),
    async call(startsAt, more = {}) {
      const { result } = await forum.accepted(secretary, 'call-session', { ...callFor(startsAt), ...more });
      return result.session as string;
    },
    async come(session, ...coming) {
      for (const one of coming) {
        const input = { session, seat: one, mode: 'in-person' };
        await forum.accepted(secretary, 'check-in-member', input);
      }
    },
    async whole() {
      const verification = await verifyOne(at.engine, { organization: at.organization, process });
      expect(verification?.faults).toEqual([]);
    },
  };
  return forum;
}

/** A call as an input: ordinary, hybrid, with one matter. */
export const callFor = (startsAt: string) => ({
  kind: 'ordinary',
  startsAt,
  modality: 'hybrid',
  place: 'Sala de sesiones',
  link: 'https://example.org/sala',
  agenda: [
    {
      title: 'Avance de los diálogos',
      documents: [{ kind: 'link', title: 'Informe', url: 'https://example.org/informe' }],
    },
  ],
});
