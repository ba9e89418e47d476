import type { Json } from '../../kernel/canonical.ts';
import type { Instant } from '../../kernel/clock.ts';
import { stageDeadlines } from '../../workflow/deadlines.ts';
import { regions } from '../../workflow/regions.ts';
import type { PublishedWorkflow } from '../../workflow/registry.ts';

/** What a decision changes if it is taken now: which stages end and begin, until when, and what may be done then. */
export interface WhatChanges {
  readonly stages: readonly { readonly stage: string; readonly from: string; readonly to: string }[];
  readonly deadlines: readonly { readonly stage: string; readonly dueAt: Instant }[];
  /** The commands that open and those that close, by their names. */
  readonly opens: readonly string[];
  readonly closes: readonly string[];
  /** The end that the process comes to; null while it goes on. */
  readonly ends: string | null;
}

/** Steps the process's machine by the event that an approval sends, as if the gate were open, and tells what is different. */
export function whatChanges(
  { machine, spec }: Pick<PublishedWorkflow, 'machine' | 'spec'>,
  state: Json,
  event: string,
  at: Instant,
): WhatChanges | undefined {
  const step = machine.step(state, { type: event, verdict: 'open' });
  if (!step.accepted) return undefined;
  const [before, after] = [regions(state), regions(step.value)];
  const stages = Object.keys(spec.stages)
    .filter((stage) => before[stage] !== after[stage])
    .map((stage) => ({ stage, from: before[stage] ?? 'ended', to: after[stage] ?? 'ended' }));
  const { begun } = stageDeadlines(spec, { before: state, after: step.value, events: [event] }, at);
  const [were, are] = [commandsOf(machine.accepts(state)), commandsOf(machine.accepts(step.value))];
  return {
    stages,
    deadlines: begun.map(({ subject, dueAt }) => ({ stage: subject, dueAt })),
    opens: [...are].filter((name) => !were.has(name)),
    closes: [...were].filter((name) => !are.has(name)),
    ends: typeof step.value === 'string' ? step.value : null,
  };
}

/** The course's own events have a stage behind a dot; what is left is what people do. */
const commandsOf = (events: readonly string[]): ReadonlySet<string> =>
  new Set(events.filter((event) => !event.includes('.')));

/** The event that carries out a decision of each kind; a matter moves no stage. */
export function eventOf(resolution: {
  readonly kind: string;
  readonly stage: string | null;
  readonly outcome: string | null;
}): string | undefined {
  const { kind, stage, outcome } = resolution;
  if (kind === 'passage') return `approve.${stage}`;
  if (kind === 'outcome') return `outcome.${stage}.${outcome}`;
  return kind === 'reopening' ? `reopen.${stage}` : undefined;
}
