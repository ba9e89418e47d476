import { addPeriod } from '../calendar/add-period.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { WorkflowSpec } from '../workflow/spec.ts';
import type { Instant } from './clock.ts';
import type { AnyCommand } from './command.ts';
import { invalid, type Refused } from './refusals.ts';

/**
 * When what a command declares happened, and whether that is late. What is declared as done cannot lie in
 * the future; how long ago is late is the workflow's to say.
 */
export function admitTime(
  command: AnyCommand,
  input: unknown,
  recordedAt: Instant,
  spec: WorkflowSpec | undefined,
): { occurredAt: Instant; late: boolean } | Refused {
  const occurredAt = command.occurredAt?.(input) ?? recordedAt;
  if (occurredAt > recordedAt) return invalid('', 'in-the-future', { occurredAt, recordedAt });
  if (spec === undefined || occurredAt === recordedAt) return { occurredAt, late: false };
  const lateFrom = addPeriod(calendarOf(spec), occurredAt, spec.lateAfter, 'none').dueAt;
  return { occurredAt, late: recordedAt > lateFrom };
}
