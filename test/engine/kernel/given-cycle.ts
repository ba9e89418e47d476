import { beforeAll, expect } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { type Accepted, type Answer, execute } from '../../../engine/kernel/execute.ts';
import type { Refusal } from '../../../engine/kernel/refusals.ts';
import { readEvents } from '../../../engine/ledger/read.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { regions } from '../../../engine/workflow/regions.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';

const text = (words: string) => ({ es: words, en: words });
const ours = { kind: 'our-choice' as const, reference: 'Cauce', why: text('Es una prueba.') };
const law = { kind: 'law' as const, reference: 'Ley de prueba, artículo 1' };

/**
 * Two stages: dialogues, which pass by their gate alone, and a review that a forum of one seat approves within
 * five days. In the review one rule is law, and asks for more than the same rule did before.
 */
export const cycleWorkflow = (id = 'cycle'): WorkflowInput => ({
  format: 1,
  id,
  version: 1,
  title: text('Ciclo'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: text('Equipo'), as: 'team' },
    secretary: { title: text('Secretaría'), as: 'secretary' },
    member: { title: text('Integrante'), as: 'forum-member' },
  },
  forum: { sectors: { community: { title: text('Comunidad') } }, basis: ours },
  throughout: ['forum'],
  stages: {
    dialogues: {
      title: text('Diálogos'),
      activities: ['stakeholder-map', 'meetings', 'contributions'],
      gate: [{ rule: 'every-segment-heard', params: { perSegment: 1 }, severity: 'programme', basis: ours }],
    },
    review: {
      title: text('Revisión'),
      after: ['dialogues'],
      activities: ['meetings'],
      gate: [{ rule: 'every-segment-heard', params: { perSegment: 2 }, severity: 'legal', basis: law }],
      approval: {
        by: 'forum',
        quorum: { of: 'seats', moreThan: 0.5 },
        decision: 'simple-majority',
        within: { unit: 'natural-days', count: 5 },
        basis: ours,
      },
      outcomes: { void: { title: text('Nula'), leadsTo: 'end' } },
    },
  },
});

/** A process that has just been opened, and who works on it. */
export interface Cycle {
  readonly at: TestOrganization;
  readonly process: string;
  readonly team: Principal;
  readonly secretary: Principal;
  accepted(command: string, input: unknown, by?: Principal): Promise<Accepted>;
  refused(command: string, input: unknown, by?: Principal): Promise<Refusal>;
  send(
    command: string,
    input: unknown,
    more?: { by?: Principal; key?: string; expectedVersion?: number },
  ): Promise<Answer>;
  /** The state of each region: the stages and the standing. */
  regions(): Promise<{ [region: string]: string }>;
  events(): Promise<Awaited<ReturnType<typeof readEvents>>>;
  /** Maps the segment, and hears it in a meeting of a day ago; answers the meeting. */
  heard(segment: string): Promise<string>;
  /** Expects that folding the ledger gives what is stored, and that no text was altered. */
  verified(): Promise<void>;
}

let at: TestOrganization;
let team: Principal;
let secretary: Principal;

/** Founds an organization for the whole test file, with its people and the workflow. */
export function withCycles(): void {
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: cycleWorkflow() });
    team = await someone(at, 'team');
    secretary = await someone(at, 'secretary');
  });
}

/** A person of the organization, with a mandate where a role is given. */
export async function someone(
  of: TestOrganization,
  role?: string,
  more: { process?: string; to?: string } = {},
): Promise<Principal> {
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const { result } = await accepted(of, of.administrator, 'register-person', office);
  const person = result.person as string;
  if (role !== undefined) {
    const mandate = { person, role, act: 'decreto', from: '2020-01-01T00:00:00Z', ...more };
    await accepted(of, of.administrator, 'give-mandate', mandate);
  }
  return { kind: 'person', id: person };
}

export async function aCycle(): Promise<Cycle> {
  const whole = { workflow: 'cycle', version: 1, title: 'Ciclo' };
  const process = (await accepted(at, team, 'open-process', whole)).result.process as string;
  const { engine, organization } = at;
  const cycle: Cycle = {
    at,
    process,
    team,
    secretary,
    accepted: (command, input, by = team) => accepted(at, by, command, input, process),
    refused: (command, input, by = team) => refused(at, by, command, input, process),
    send: (command, input, { by = team, ...more } = {}) =>
      execute(engine, by, { organization, command, input, process, ...more }),
    async regions() {
      const view = await processView(engine, { organization, process });
      return regions(view?.state ?? null);
    },
    events: () =>
      engine.unit(organization, async (tx) => ({
        commit: false,
        value: await readEvents(tx, { organization, ledger: process }, { after: 0, limit: 10_000 }),
      })),
    heard: (segment) => hear(cycle, segment),
    async verified() {
      const verified = await verifyOne(engine, { organization, process });
      expect(verified?.faults).toEqual([]);
    },
  };
  return cycle;
}

async function hear(cycle: Cycle, segment: string): Promise<string> {
  await cycle.accepted('map-stakeholders', {
    segments: [{ id: segment, name: segment, sensitive: false }],
  });
  return hearAgain(cycle, segment);
}

/** Tries to call and hold a meeting of a day ago for a segment; answers what came of each. */
export async function tryToHear(cycle: Cycle, segment: string): Promise<Answer[]> {
  const now = Date.parse(cycle.at.engine.clock.now());
  const [from, to] = [now - 26 * 3_600_000, now - 24 * 3_600_000].map((ms) => new Date(ms).toISOString());
  const scheduled = await cycle.send('schedule-meeting', {
    kind: 'dialogue',
    title: `Diálogo: ${segment}`,
    place: 'Sede',
    modality: 'in-person',
    startsAt: from,
    endsAt: to,
    segments: [segment],
  });
  if (!scheduled.ok) return [scheduled];
  const { meeting } = scheduled.result;
  const attendance = [{ group: segment, count: 12 }];
  return [scheduled, await cycle.send('hold-meeting', { meeting, from, to, attendance })];
}

/** Holds a meeting of a day ago, for a segment that is on the map. */
export async function hearAgain(cycle: Cycle, segment: string): Promise<string> {
  const held = (await tryToHear(cycle, segment)).at(-1)!;
  if (!held.ok) throw new Error(`refused: ${JSON.stringify(held.refusal)}`);
  return held.result.meeting as string;
}

/** One seat, held by the person who is answered. */
export async function withForum(cycle: Cycle): Promise<Principal> {
  const member = await someone(cycle.at);
  const seats = [{ id: 'a', sector: 'community', holder: 'Junta de vecinos' }];
  await cycle.accepted('compose-forum', { seats }, cycle.secretary);
  const held = {
    seat: 'a',
    person: member.id,
    capacity: 'titular',
    act: 'acta',
    from: '2020-01-01T00:00:00Z',
  };
  await cycle.accepted('seat-member', held, cycle.secretary);
  return member;
}
