import { addPeriod } from '../../calendar/add-period.ts';
import type { Tx } from '../../database/unit-of-work.ts';
import type { Context, Wait } from '../../kernel/command.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';
import { noticesOf } from './latest-notice.ts';
import type { Retention } from './purposes.ts';

/** When the data of a purpose are due to be erased; null while the process that they are kept for goes on. */
export function erasedFrom(retention: Retention, closedAt: string | null, spec: WorkflowSpec): string | null {
  if ('until' in retention) return retention.until;
  if (closedAt === null) return null;
  return addPeriod(calendarOf(spec), closedAt, retention.afterEnd, 'none').dueAt;
}

/** A purpose of which people were told, and when what was collected for it is due to be erased. */
export interface PurposeKept {
  readonly purpose: string;
  readonly dueAt: string | null;
}

/** Every purpose that any notice of the process had, by the latest that had it. */
export async function purposesKept(context: Context<unknown>): Promise<PurposeKept[]> {
  const { tx, organization, process } = context;
  const closedAt = await closedAtOf(tx, organization, process.id);
  const notices = await noticesOf({ tx, organization, process: process.id });
  const latest = new Map<string, Retention>();
  for (const { content } of notices) {
    for (const { code, retention } of content.purposes) if (!latest.has(code)) latest.set(code, retention);
  }
  return [...latest].map(([purpose, retention]) => ({
    purpose,
    dueAt: erasedFrom(retention, closedAt, process.workflow.spec),
  }));
}

async function closedAtOf(tx: Tx, organization: string, process: string): Promise<string | null> {
  const row = await tx
    .selectFrom('process')
    .select('closed_at')
    .where('organization', '=', organization)
    .where('id', '=', process)
    .executeTakeFirstOrThrow();
  return row.closed_at;
}

/** Nothing falls due before the process ends, which pulls the wait forward: a wait must have an instant all the same. */
const untilTheEnd = '2199-12-31T00:00:00.000Z';

/** The wait for the next erasure. There is one for each process. */
export const retentionWait = (dueAt: string | null): Wait => ({
  kind: 'retention',
  subject: 'personal-data',
  dueAt: dueAt ?? untilTheEnd,
  command: 'apply-retention',
  input: {},
  movesWithSuspension: false,
  atEnd: true,
});

/** The earliest of some instants that lies after another; null where there is none. */
export function nextAfter(instants: readonly (string | null)[], now: string): string | null {
  const later = instants.filter((one): one is string => one !== null && one > now).sort();
  return later[0] ?? null;
}
