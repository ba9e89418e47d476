import type { FactScope } from '../gates/fact.ts';
import { planSubmission } from '../plan/facts/plan-submission.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import { standardFor } from './sets/index.ts';
import type { Standard } from './standard.ts';

/** The standard that judges a process, and the day that decided which one it is. */
export interface Judging {
  readonly standard: Standard;
  /** The plan's first day; the day on which the process was opened, while there is no plan. */
  readonly decidedBy: { readonly day: string; readonly of: 'plan' | 'process' };
}

/** Which standard judges a process: by its method's membership and its plan's beginning, nothing typed. */
export async function judgingStandard(
  scope: FactScope,
  { openedAt, workflow }: Pick<ProcessInHand, 'openedAt' | 'workflow'>,
): Promise<Judging | undefined> {
  const { spec } = workflow;
  if (spec.standard === undefined) return undefined;
  const plan = await planSubmission.read(scope, {});
  const decidedBy =
    plan === undefined
      ? ({ day: calendarOf(spec).localDate(openedAt), of: 'process' } as const)
      : ({ day: plan.startsOn, of: 'plan' } as const);
  const standard = standardFor(spec.standard, decidedBy.day);
  return standard === undefined ? undefined : { standard, decidedBy };
}
