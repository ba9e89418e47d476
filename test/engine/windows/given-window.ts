import { beforeAll } from 'vitest';
import { clockPrincipal } from '../../../engine/kernel/engine.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { readEvents } from '../../../engine/ledger/read.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { type Cycle, cycleWorkflow, someone } from '../kernel/given-cycle.ts';

const text = (words: string) => ({ es: words, en: words });
const ours = { kind: 'our-choice' as const, reference: 'Cauce', why: text('Es una prueba.') };
export const art41 = { kind: 'law' as const, reference: 'CPEUM art. 41, base III, apartado C' };

/** The State of Mexico in 2023: campaigns from 3 April, election on 4 June. */
export const edomex = {
  kind: 'electoral-blackout',
  title: 'Elección de gubernatura 2023',
  authority: 'Instituto Electoral del Estado de México',
  basis: art41,
  term: {
    by: 'law',
    law: 'mx-electoral-propaganda',
    timeZone: 'America/Mexico_City',
    campaignsStart: '2023-04-03',
    electionOn: '2023-06-04',
    alsoBlocks: ['call'],
  },
  country: 'MX',
  level: 'state',
  movesDeadlines: false,
};

/** A Mexican process whose first stage asks that the blackout was kept, and lasts twenty days that a suspension moves. */
export const blackoutWorkflow = () => {
  const whole = cycleWorkflow('blackout');
  const rule = (name: string, params: object) => ({
    rule: name,
    params,
    severity: 'programme' as const,
    basis: ours,
  });
  return {
    ...whole,
    jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
    stages: {
      dialogues: {
        ...whole.stages.dialogues,
        activities: ['stakeholder-map', 'meetings', 'contributions', 'timeline'],
        gate: [
          rule('electoral-blackout-kept', { law: 'mx-lgipe-209-1' }),
          rule('every-segment-heard', { perSegment: 1 }),
        ],
        deadline: { within: { unit: 'natural-days', count: 20 }, movesWithSuspension: true },
      },
      review: { ...whole.stages.review, gate: [] },
    },
  };
};

export interface Blackout extends Omit<Cycle, 'heard' | 'send' | 'regions' | 'verified' | 'events'> {
  declare(window: object): Promise<string>;
  /** Lets the clock do what is due. */
  sweep(): Promise<void>;
  deadline(): Promise<{ due_at: string; counted_to: string | null }>;
}

let at: TestOrganization;

/** An organization of its own, with the workflow and its people. */
export function withBlackouts(): void {
  beforeAll(async () => {
    at = await anOrganization();
    await accepted(at, at.administrator, 'publish-workflow', { workflow: blackoutWorkflow() });
  });
}

export async function aBlackoutProcess(): Promise<Blackout> {
  const team = await someone(at, 'team');
  const secretary = await someone(at, 'secretary');
  const opening = { workflow: 'blackout', version: 1, title: 'Plan de acción local' };
  const process = (await accepted(at, team, 'open-process', opening)).result.process as string;
  return {
    ...{ at, process, team, secretary },
    accepted: (command, input, by = team) => accepted(at, by, command, input, process),
    refused: (command, input, by = team) => refused(at, by, command, input, process),
    async declare(window) {
      const told = { ...window, process };
      return (await accepted(at, at.administrator, 'declare-window', told)).result.window as string;
    },
    async sweep() {
      testClock.moveTo(new Date(Date.parse(testClock.now()) + 1).toISOString());
      await sweep(at.engine, at.organization);
    },
    deadline: () =>
      at.engine.unit(at.organization, async (tx) => ({
        commit: false,
        value: await tx
          .selectFrom('due')
          .select(['due_at', 'counted_to'])
          .where('organization', '=', at.organization)
          .where('process', '=', process)
          .where('kind', '=', 'stage-deadline')
          .executeTakeFirstOrThrow(),
      })),
  };
}

export const eventsOf = ({ at: { engine, organization }, process }: Blackout) =>
  engine.unit(organization, async (tx) => ({
    commit: false,
    value: await readEvents(tx, { organization, ledger: process }, { after: 0, limit: 1000 }),
  }));

/** Sends a command as the clock would. */
export const byClock = (
  { at: { engine, organization }, process }: Blackout,
  command: string,
  input: unknown,
) => execute(engine, clockPrincipal, { organization, process, command, input });

export const moveTo = (instant: string): void => testClock.moveTo(instant);
