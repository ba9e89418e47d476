import { addPeriod } from '../../calendar/add-period.ts';
import { earliestLawful } from '../../calendar/earliest-lawful.ts';
import type { Period } from '../../calendar/period.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { TimeTaken } from '../../gates/rule.ts';
import type { Instant } from '../../kernel/clock.ts';
import { calendarOf } from '../calendar.ts';
import { conditionsOf, stageOrder } from '../order.ts';
import type { RuleUseSpec, StageSpec, WorkflowSpec } from '../spec.ts';

/** Something that takes time before a stage can be left, and until when at the earliest. */
export interface Takes {
  readonly what: TimeTaken['what'] | 'session';
  /** The rule that asks for it; left out where the forum's rules of procedure do. */
  readonly rule?: string;
  readonly period: Period;
  readonly until: Instant;
}

/** The first instants at which a stage can lawfully begin and be left, if everything is begun with at once. */
export interface EarliestStage {
  readonly stage: string;
  readonly begins: Instant;
  readonly passes: Instant;
  readonly takes: readonly Takes[];
  /** When its deadline falls due, counted from its earliest beginning. */
  readonly dueAt: Instant | null;
}

/** Instants are written so that they sort as text. */
const latestOf = (instants: readonly [Instant, ...Instant[]]): Instant => [...instants].sort().at(-1)!;

/**
 * The earliest lawful date of each stage: no sooner than what it waits for, nor than its notices, its periods of
 * contributions and voting and the call of the session that decides. What can be done side by side is taken to be: it is
 * a lower bound by the calendar, and says nothing of the work.
 */
export function earliestDates(spec: WorkflowSpec, catalogue: Catalogue, start: Instant): EarliestStage[] {
  const calendar = calendarOf(spec);
  const found = new Map<string, EarliestStage>();
  for (const stage of stageOrder(spec)) {
    const { deadline } = spec.stages[stage]!;
    const awaited = conditionsOf(spec.stages[stage]!).map(
      (one) => found.get(one.stage)?.[one.is === 'passed' ? 'passes' : 'begins'] ?? start,
    );
    const begins = latestOf([start, ...awaited]);
    const takes = timeTaken(spec, stage, catalogue).map((one) => ({
      ...one,
      until: earliestLawful(calendar, begins, one.period).at,
    }));
    const passes = latestOf([begins, ...takes.map(({ until }) => until)]);
    const dueAt =
      deadline === undefined ? null : addPeriod(calendar, begins, deadline.within, 'forward').dueAt;
    found.set(stage, { stage, begins, passes, takes, dueAt });
  }
  return [...found.values()];
}

/** What takes time in a stage: by the rules that shut its gate, and by the call of the session that decides on it. */
export function timeTaken(spec: WorkflowSpec, id: string, catalogue: Catalogue): Omit<Takes, 'until'>[] {
  const stage = spec.stages[id]!;
  const byRules = stage.gate
    .filter(({ severity }) => severity !== 'good-practice')
    .flatMap((use) => quickest(takenBy(use, catalogue)).map((one) => ({ ...one, rule: use.rule })));
  const call = sessionCall(spec, stage);
  return call === undefined ? byRules : [...byRules, { what: 'session', period: call }];
}

/** What a use of a rule takes by its parameters. */
export function takenBy(use: RuleUseSpec, catalogue: Catalogue): readonly TimeTaken[] {
  const rule = catalogue.rule(use.rule, use.version ?? Math.max(...catalogue.ruleVersions(use.rule)));
  return (rule.takes?.(rule.params.parse(use.params)) ?? []).filter(({ period }) => period.count > 0);
}

/** Where one of several would do, as a meeting of any kind, the one that takes least. */
function quickest(taken: readonly TimeTaken[]): TimeTaken[] {
  const sorted = [...taken].sort((one, other) => roughDays(one.period) - roughDays(other.period));
  return sorted.slice(0, 1);
}

/** About how long a period is, for comparing periods of different units. */
export function roughDays({ unit, count }: Period): number {
  if (unit === 'hours') return count / 24;
  if (unit === 'months') return count * 30.4;
  return unit === 'business-days' ? count * 1.4 : count;
}

/** How long before it the session is called that decides on the stage: the shorter call of the two kinds. */
function sessionCall(spec: WorkflowSpec, { approval }: StageSpec): Period | undefined {
  const procedure = spec.forum?.procedure;
  if (approval === undefined || !('procedure' in approval) || procedure === undefined) return undefined;
  if (approval.held !== 'in-session') return undefined;
  const { ordinary, extraordinary } = procedure.sessions;
  return [ordinary.notice, extraordinary.notice].sort((one, other) => roughDays(one) - roughDays(other))[0];
}
