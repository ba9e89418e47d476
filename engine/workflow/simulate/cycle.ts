import type { Json } from '../../kernel/canonical.ts';
import type { Stepper } from '../../kernel/machine.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';
import { between, type Random } from './random.ts';

/** How long the parts of a stage take at the least and, by its deadline, should take at the most; in days. */
export interface StagePace {
  readonly least: number;
  /** Its deadline, or null. */
  readonly due: number | null;
  /** How long the forum has; null where it has no end. */
  readonly vote: number | null;
  readonly secondCall: boolean;
}

/** What is drawn for a synthetic cycle. Chosen by us, of no source: how often things go otherwise than planned. */
export const odds = {
  outcome: 0.1,
  returned: 0.12,
  noQuorum: 0.1,
  suspension: 0.05,
  /** How many days of work a stage takes beyond what the calendar asks, where nothing says how long it may take. */
  work: [3, 45],
} as const;

/** The most that one cycle may go through before it counts as going round without end. */
const mostEvents = 300;

/** One synthetic cycle: how it ended, how long it took, what happened on the way. */
export interface Cycle {
  readonly end: 'closed' | 'closed-without-result' | 'stuck' | 'goes-round';
  readonly days: number;
  readonly path: readonly string[];
  /** How long each visit of a stage took. */
  readonly stages: readonly { readonly stage: string; readonly days: number }[];
  /** The stages whose deadline came while the gate was shut. */
  readonly refused: readonly string[];
  readonly returned: number;
  readonly withoutQuorum: number;
}

interface Pending {
  readonly at: number;
  readonly event: string;
  readonly stage: string;
  readonly kind: 'event' | 'deadline';
}

/** Draws one cycle through a compiled machine: what is ready first happens first, until nothing is left to happen. */
export function drawCycle(
  { spec, machine, paces }: { spec: WorkflowSpec; machine: Stepper; paces: ReadonlyMap<string, StagePace> },
  random: Random,
): Cycle {
  const run = new Run(spec, machine, paces, random);
  while (run.goesOn()) run.step();
  return run.told();
}

class Run {
  private state: Json;
  private now = 0;
  private pending: Pending[] = [];
  private readonly began = new Map<string, number>();
  private readonly called = new Map<string, number>();
  private readonly path: string[] = [];
  private readonly stages: { stage: string; days: number }[] = [];
  private readonly refused: string[] = [];
  private counts = { returned: 0, withoutQuorum: 0 };
  private end: Cycle['end'] | undefined;
  private readonly spec: WorkflowSpec;
  private readonly machine: Stepper;
  private readonly paces: ReadonlyMap<string, StagePace>;
  private readonly random: Random;

  constructor(spec: WorkflowSpec, machine: Stepper, paces: ReadonlyMap<string, StagePace>, random: Random) {
    this.spec = spec;
    this.machine = machine;
    this.paces = paces;
    this.random = random;
    this.state = machine.initial;
    this.follow({});
  }

  goesOn(): boolean {
    return this.end === undefined;
  }

  step(): void {
    if (this.machine.step(this.state, { type: 'close' }).accepted) {
      this.take('close');
      return;
    }
    this.pending.sort((one, other) => one.at - other.at);
    const next = this.pending.shift();
    if (next === undefined) {
      this.end = 'stuck';
      return;
    }
    this.now = Math.max(this.now, next.at);
    if (next.kind === 'deadline') this.deadline(next.stage);
    else this.take(next.event);
    if (this.end === undefined && this.path.length >= mostEvents) this.end = 'goes-round';
  }

  told(): Cycle {
    const { path, stages, refused } = this;
    return { end: this.end!, days: this.now, path, stages, refused, ...this.counts };
  }

  /** The clock asks once, and where the gate is shut it is refused and does not ask again. */
  private deadline(stage: string): void {
    if (regions(this.state)[stage] === 'working') this.refused.push(stage);
  }

  private take(event: string): void {
    const step = this.machine.step(this.state, { type: event, verdict: 'open' });
    if (!step.accepted) return;
    const before = regions(this.state);
    this.state = step.value;
    this.path.push(event);
    if (typeof this.state === 'string') {
      this.end = this.state as Cycle['end'];
      return;
    }
    const again = /^outcome\.([^.]+)\./.exec(event)?.[1];
    this.follow(before, again);
  }

  /** What the new state lets happen next, and what it takes off. */
  private follow(before: { readonly [region: string]: string }, again?: string): void {
    const after = regions(this.state);
    for (const id of Object.keys(this.spec.stages)) {
      const [was, is] = [before[id], after[id]];
      if (was === is && again !== id) continue;
      this.pending = this.pending.filter(({ stage }) => stage !== id);
      if (is === 'working') this.work(id, was === 'awaiting-approval');
      if (is === 'awaiting-approval') this.decide(id);
      if (is === 'passed' && this.began.has(id))
        this.stages.push({ stage: id, days: this.now - this.began.get(id)! });
    }
  }

  private work(id: string, back: boolean): void {
    const pace = this.paces.get(id)!;
    if (!back) this.began.set(id, this.now);
    const [least, most] = pace.due === null ? odds.work : [pace.due * 0.2, pace.due * 1.2];
    const work = between(this.random, least, most) * (back ? 0.3 : 1);
    const ready = this.now + Math.max(back ? 0 : pace.least, work);
    const others = Object.keys(this.spec.stages[id]!.outcomes);
    const other = others[Math.floor(this.random() * others.length)];
    const otherwise = other !== undefined && this.random() < odds.outcome;
    const event = otherwise ? `outcome.${id}.${other}` : `request-passage.${id}`;
    const stopped = this.random() < odds.suspension ? between(this.random, 5, 40) : 0;
    this.pending.push({ at: ready + stopped, event, stage: id, kind: 'event' });
    if (pace.due !== null && !back)
      this.pending.push({ at: this.now + pace.due, event: '', stage: id, kind: 'deadline' });
  }

  private decide(id: string): void {
    const { vote, secondCall } = this.paces.get(id)!;
    const at = this.now + between(this.random, 1, vote ?? odds.work[1]);
    const drawn = this.random();
    const calls = this.called.get(id) ?? 0;
    if (drawn < odds.noQuorum) {
      this.counts.withoutQuorum += 1;
      this.called.set(id, calls + 1);
      // A second call decides a week later; without one the request can only be taken back.
      const event = secondCall ? `approve.${id}` : `withdraw-request.${id}`;
      this.pending.push({ at: at + 7, event, stage: id, kind: 'event' });
    } else if (drawn < odds.noQuorum + odds.returned) {
      this.counts.returned += 1;
      this.pending.push({ at, event: `return.${id}`, stage: id, kind: 'event' });
    } else this.pending.push({ at, event: `approve.${id}`, stage: id, kind: 'event' });
  }
}
