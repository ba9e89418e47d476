import { addPeriod } from '../calendar/add-period.ts';
import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Wait } from '../kernel/command.ts';
import { calendarOf } from './calendar.ts';
import { regions } from './regions.ts';
import type { StageSpec, WorkflowSpec } from './spec.ts';

/** How a process came from one state to another; before its opening it had none. */
export interface Move {
  readonly before: Json;
  readonly after: Json;
  readonly events: readonly string[];
}

/** The kind of wait by which the clock asks that a stage be left. */
export const stageDeadline = 'stage-deadline';

/**
 * What a move sets the clock on, and what it takes off. A stage's time is counted from its beginning, and again
 * when it begins again; being returned by the forum does not begin it.
 */
export function stageDeadlines(
  spec: WorkflowSpec,
  move: Move,
  at: Instant,
): { readonly begun: readonly Wait[]; readonly over: readonly string[] } {
  const [before, after] = [regions(move.before), regions(move.after)];
  const begun: Wait[] = [];
  const over: string[] = [];
  for (const [id, stage] of Object.entries(spec.stages)) {
    const { deadline } = stage;
    if (deadline === undefined) continue;
    const was = isUnderWork(before[id]);
    const is = isUnderWork(after[id]);
    if (is && (!was || beganAgain(id, stage, move.events))) begun.push(waitOf(spec, id, deadline, at));
    else if (was && !is) over.push(id);
  }
  return { begun, over };
}

/**
 * The clock of a process that comes to another version of its workflow. A stage that goes on under its name and with the
 * same deadline keeps it, with all that suspensions moved it by; every other deadline is counted from now, so that
 * nobody finds one that was over before it was set.
 */
export function migratedDeadlines(
  { from, to, ...move }: Move & { readonly from: WorkflowSpec; readonly to: WorkflowSpec },
  at: Instant,
): { readonly begun: readonly Wait[]; readonly over: readonly string[] } {
  const [before, after] = [regions(move.before), regions(move.after)];
  const goesOn = (id: string): boolean =>
    isUnderWork(before[id]) &&
    isUnderWork(after[id]) &&
    canonicalJson(from.stages[id]?.deadline ?? null) === canonicalJson(to.stages[id]?.deadline ?? null);
  return {
    begun: Object.entries(to.stages).flatMap(([id, { deadline }]) =>
      deadline !== undefined && isUnderWork(after[id]) && !goesOn(id) ? [waitOf(to, id, deadline, at)] : [],
    ),
    over: Object.entries(from.stages).flatMap(([id, { deadline }]) =>
      deadline !== undefined && isUnderWork(before[id]) && !goesOn(id) ? [id] : [],
    ),
  };
}

const isUnderWork = (state: string | undefined): boolean =>
  state === 'working' || state === 'awaiting-approval';

/** A stage that is repeated, or that goes back and may begin at once, ends where it was: only the event tells. */
const beganAgain = (id: string, { outcomes }: StageSpec, events: readonly string[]): boolean =>
  Object.keys(outcomes).some((name) => events.includes(`outcome.${id}.${name}`));

function waitOf(
  spec: WorkflowSpec,
  stage: string,
  { within, movesWithSuspension }: NonNullable<StageSpec['deadline']>,
  at: Instant,
): Wait {
  const { dueAt } = addPeriod(calendarOf(spec), at, within, 'forward');
  return {
    kind: stageDeadline,
    subject: stage,
    dueAt,
    command: 'request-passage',
    input: { stage },
    movesWithSuspension,
  };
}
