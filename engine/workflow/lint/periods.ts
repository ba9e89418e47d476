import { addPeriod } from '../../calendar/add-period.ts';
import { earliestLawful } from '../../calendar/earliest-lawful.ts';
import type { JurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import { addDays } from '../../calendar/moment.ts';
import { Period } from '../../calendar/period.ts';
import type { Catalogue } from '../../catalogue.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Issue } from '../../kernel/refusals.ts';
import { calendarOf } from '../calendar.ts';
import { takenBy } from '../simulate/earliest.ts';
import type { RuleUseSpec, WorkflowSpec } from '../spec.ts';
import { finding, type Place } from './finding.ts';

/** The longest period that a calendar counts: `Period` says why there is one. */
const longest = Period.shape.count.maxValue ?? 10_000;

/** Periods that no calendar counts to their end: a deadline that would land nowhere, and the process could not be opened. */
export function lintPeriods(spec: WorkflowSpec): Issue[] {
  return [...periodsIn(spec, [])].flatMap(({ at, count }) =>
    count > longest ? [finding([...at, 'count'], 'lint-period-too-long', { count, maximum: longest })] : [],
  );
}

function* periodsIn(value: unknown, at: Place): Generator<{ at: Place; count: number }> {
  if (typeof value !== 'object' || value === null) return;
  const { unit, count } = value as { unit?: unknown; count?: unknown };
  if (typeof unit === 'string' && typeof count === 'number') yield { at, count };
  for (const [name, inner] of Object.entries(value)) yield* periodsIn(inner, [...at, name]);
}

/**
 * What a rule asks that cannot be over when the stage's time is: a notice that is longer than the stage, a period of
 * voting that ends after its deadline. The clock would be refused whenever it asks. Told only where it is so from
 * whatever day of a year the stage begins.
 */
export function lintLongerThanStage(spec: WorkflowSpec, catalogue: Catalogue): Issue[] {
  const calendar = calendarOf(spec);
  return Object.entries(spec.stages).flatMap(([id, { deadline, gate }]) =>
    deadline === undefined
      ? []
      : gate.flatMap((use, index) =>
          use.severity === 'good-practice'
            ? []
            : takenTooLong(use, catalogue, (period) => neverFits(calendar, period, deadline.within)).map(
                (period) =>
                  finding(['stages', id, 'gate', index], 'lint-longer-than-the-stage', {
                    rule: use.rule,
                    asked: { ...period },
                    stage: { ...deadline.within },
                  }),
              ),
        ),
  );
}

/** Of what a rule takes, what never fits; where it takes one of several, the first, and only if none does. */
function takenTooLong(
  use: RuleUseSpec,
  catalogue: Catalogue,
  fails: (period: Period) => boolean,
): readonly Period[] {
  const known = catalogue.ruleVersions(use.rule);
  if (known.length === 0 || (use.version !== undefined && !known.includes(use.version))) return [];
  const rule = catalogue.rule(use.rule, use.version ?? Math.max(...known));
  if (!rule.params.safeParse(use.params).success) return [];
  const periods = takenBy(use, catalogue).map(({ period }) => period);
  return periods.filter((period) => period.count <= longest && fails(period)).slice(0, 1);
}

const weeks = Array.from({ length: 52 }, (_, week) => week * 7);

function neverFits(calendar: JurisdictionCalendar, asked: Period, within: Period): boolean {
  if (within.count > longest) return false;
  return weeks.every((days) => {
    const start: Instant = calendar.startOfDay(addDays('2026-01-05', days));
    return earliestLawful(calendar, start, asked).at > addPeriod(calendar, start, within, 'forward').dueAt;
  });
}
