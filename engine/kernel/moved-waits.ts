import { sql } from 'kysely';
import type { JurisdictionCalendar } from '../calendar/jurisdiction-calendar.ts';
import { moveDeadline } from '../calendar/move-deadline.ts';
import type { SuspensionWindow } from '../calendar/shift-by-suspensions.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';
import type { ShownDeadline } from './domain.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** By what deadlines are moved: the days and hours of the place, and the columns where domains show them. */
export interface MovedBy {
  readonly calendar: JurisdictionCalendar;
  readonly shown: readonly ShownDeadline[];
}

const standing = statement<{ kind: string; changed_at: string }>(`
  select kind, changed_at from standing_change
  where organization = $1 and process = $2 and kind in ('suspended', 'resumed') order by id`);

const windows = statement<{ from_at: string; ends_at: string }>(`
  select act_window.from_at, noted_window.ends_at from noted_window
  join act_window on act_window.organization = noted_window.organization and act_window.id = noted_window.id
  where noted_window.organization = $1 and noted_window.process = $2 and act_window.moves_deadlines`);

/** Everything that moves deadlines of a process: its own suspensions, and the windows that it knows of and that say so. */
async function spansOf({ tx, organization, process }: Scope): Promise<SuspensionWindow[]> {
  const of = [organization, process];
  const [changes, noted] = await Promise.all([standing(tx, of), windows(tx, of)]);
  const spans: { from: Instant; to: Instant | null }[] = noted.map((row) => ({
    from: row.from_at,
    to: row.ends_at,
  }));
  let since: Instant | undefined;
  for (const { kind, changed_at } of changes) {
    if (kind === 'suspended') since = changed_at;
    else if (since !== undefined) {
      spans.push({ from: since, to: changed_at });
      since = undefined;
    }
  }
  if (since !== undefined) spans.push({ from: since, to: null });
  return spans;
}

/**
 * Puts every wait that suspensions and windows move where they move it, counted from what it was first: a window that is
 * declared late, ended early or asked about twice moves it once. With each goes the column where a domain shows it.
 * Answers how many stand elsewhere than before.
 */
export async function moveWaits(at: Scope, { calendar, shown }: MovedBy): Promise<number> {
  const spans = await spansOf(at);
  const rows = await at.tx
    .selectFrom('due')
    .select(['id', 'kind', 'subject', 'due_at', 'paused_at', 'counted_from', 'counted_to'])
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('settled_at', 'is', null)
    .where('moves_with_suspension', '=', true)
    .where('counted_from', 'is not', null)
    .execute();
  let moved = 0;
  for (const { id, kind, subject, due_at, paused_at, counted_from, counted_to } of rows) {
    const due = moveDeadline(calendar, { from: counted_from!, dueAt: counted_to! }, spans);
    // Null: the process is suspended, and what it stopped stays where it is until it goes on.
    if (due === null || (due === due_at && paused_at === null)) continue;
    if (due !== due_at) moved += 1;
    await at.tx
      .updateTable('due')
      .set({ due_at: due, paused_at: null })
      .where('organization', '=', at.organization)
      .where('id', '=', id)
      .execute();
    for (const { wait, table, column } of shown)
      if (wait === kind) await moveShown(at, { table, column, subject, due });
  }
  return moved;
}

async function moveShown(
  at: Scope,
  { table, column, subject, due }: { table: string; column: string; subject: string; due: Instant },
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${due}
    where organization = ${at.organization} and process = ${at.process} and id = ${subject}`.execute(at.tx);
}
