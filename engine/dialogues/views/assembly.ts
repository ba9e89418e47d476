import type { GroupCount } from '../../database/tables/dialogues.ts';
import type { FactScope } from '../../gates/fact.ts';

/** What others need of a meeting at which they decide something. */
export interface Assembly {
  readonly kind: string;
  readonly state: string;
  readonly startsAt: string;
  readonly heldFrom: string | null;
  readonly heldTo: string | null;
  readonly attendance: readonly GroupCount[];
  readonly minutesApprovedAt: string | null;
}

/** A meeting by its id; nothing where there is none. */
export async function assemblyOf(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<Assembly | undefined> {
  const row = await tx
    .selectFrom('meeting')
    .select(['kind', 'state', 'starts_at', 'held_from', 'held_to', 'attendance', 'minutes_approved_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', meeting)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    kind: row.kind,
    state: row.state,
    startsAt: row.starts_at,
    heldFrom: row.held_from,
    heldTo: row.held_to,
    attendance: row.attendance ?? [],
    minutesApprovedAt: row.minutes_approved_at,
  };
}
