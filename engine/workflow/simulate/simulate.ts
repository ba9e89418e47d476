import type { Catalogue } from '../../catalogue.ts';
import type { Instant } from '../../kernel/clock.ts';
import { compileWorkflow } from '../machine.ts';
import { stageOrder } from '../order.ts';
import type { WorkflowSpec } from '../spec.ts';
import { type Cycle, drawCycle, type StagePace } from './cycle.ts';
import { type EarliestStage, earliestDates, roughDays } from './earliest.ts';
import { randomFrom } from './random.ts';
import { remembered } from './remembered.ts';
import { type Risk, risksOf } from './risks.ts';

/** What is simulated: from which instant, how many cycles, by which seed. */
export interface SimulationAsked {
  readonly start: Instant;
  readonly cycles: number;
  readonly seed: number;
}

/** The days that half, one in ten and nine in ten of the cycles took at most. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What a simulation found. The cycles are synthetic: how they spread is drawn by odds of ours, not forecast. */
export interface Simulation extends SimulationAsked {
  readonly workflow: string;
  readonly version: number;
  readonly earliest: readonly EarliestStage[];
  readonly risks: readonly Risk[];
  /** False where the workflow has more situations than were walked for risks. */
  readonly walkedWhole: boolean;
  readonly ends: { readonly [End in Cycle['end']]: number };
  readonly days: Spread | null;
  readonly stages: readonly {
    readonly stage: string;
    readonly visits: number;
    readonly days: Spread | null;
    /** How often its deadline came while its gate was shut. */
    readonly clockRefused: number;
  }[];
  readonly returned: number;
  readonly withoutQuorum: number;
  /** The ways that cycles took that came to no end, the commonest first. */
  readonly stuck: readonly { readonly path: readonly string[]; readonly cycles: number }[];
}

const reportEvery = 50;

/**
 * Simulates a workflow that lint has nothing to say about. Yields after every fifty cycles how many are done, so that
 * whoever runs it can tell, pause or stop; returns what was found. The same seed gives the same answer.
 */
export function* simulation(
  spec: WorkflowSpec,
  catalogue: Catalogue,
  asked: SimulationAsked,
): Generator<number, Simulation, void> {
  const earliest = earliestDates(spec, catalogue, asked.start);
  const { risks, complete } = risksOf(spec);
  const machine = remembered(compileWorkflow({ ...spec, throughout: [] }, {}));
  const paces = new Map(earliest.map((one) => [one.stage, paceOf(spec, one)]));
  const drawn: Cycle[] = [];
  for (let index = 0; index < asked.cycles; index += 1) {
    // Each cycle has a seed of its own, so that the hundredth is the same whatever the ninety-nine before drew.
    drawn.push(drawCycle({ spec, machine, paces }, randomFrom(asked.seed * 1_000_003 + index)));
    if ((index + 1) % reportEvery === 0) yield index + 1;
  }
  return {
    ...asked,
    workflow: spec.id,
    version: spec.version,
    earliest,
    risks,
    walkedWhole: complete,
    ...summed(spec, drawn),
  };
}

const dayMs = 86_400_000;

function paceOf(spec: WorkflowSpec, { stage, begins, passes }: EarliestStage): StagePace {
  const { deadline, approval } = spec.stages[stage]!;
  const terms = approval !== undefined && !('procedure' in approval) ? approval : undefined;
  const procedure = spec.forum?.procedure;
  return {
    least: (Date.parse(passes) - Date.parse(begins)) / dayMs,
    due: deadline === undefined ? null : roughDays(deadline.within),
    vote: terms?.within === undefined ? null : roughDays(terms.within),
    secondCall:
      terms === undefined ? procedure?.quorum.secondCall !== undefined : terms.secondCall !== undefined,
  };
}

function summed(spec: WorkflowSpec, drawn: readonly Cycle[]) {
  const ends = { closed: 0, 'closed-without-result': 0, stuck: 0, 'goes-round': 0 };
  const ways = new Map<string, { path: readonly string[]; cycles: number }>();
  for (const { end, path } of drawn) {
    ends[end] += 1;
    if (end !== 'stuck' && end !== 'goes-round') continue;
    const shown = path.slice(-20);
    const way = ways.get(shown.join(' ')) ?? { path: shown, cycles: 0 };
    ways.set(shown.join(' '), { ...way, cycles: way.cycles + 1 });
  }
  const visits = drawn.flatMap(({ stages }) => stages);
  const refused = drawn.flatMap((cycle) => cycle.refused);
  return {
    ends,
    days: spread(drawn.filter(({ end }) => end === 'closed').map(({ days }) => days)),
    stages: stageOrder(spec).map((stage) => {
      const days = visits.filter((one) => one.stage === stage).map((one) => one.days);
      const clockRefused = refused.filter((one) => one === stage).length;
      return { stage, visits: days.length, days: spread(days), clockRefused };
    }),
    returned: drawn.reduce((sum, { returned }) => sum + returned, 0),
    withoutQuorum: drawn.reduce((sum, { withoutQuorum }) => sum + withoutQuorum, 0),
    stuck: [...ways.values()].sort((one, other) => other.cycles - one.cycles).slice(0, 20),
  };
}

function spread(days: readonly number[]): Spread | null {
  if (days.length === 0) return null;
  const sorted = [...days].sort((one, other) => one - other);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!);
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}
