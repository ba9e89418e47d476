import { sql } from 'kysely';
import { shiftBySuspensions } from '../calendar/shift-by-suspensions.ts';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';
import type { Wait } from './command.ts';
import type { ShownDeadline } from './domain.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** Where a wait is: in a process, or in the organization itself. */
type WaitingScope = Omit<Scope, 'process'> & { readonly process: string | null };

/** Writes what the clock is to send. A wait of the same kind and subject is moved, not doubled. */
export async function writeWait(at: WaitingScope, wait: Wait, id: string): Promise<void> {
  const values = {
    command: wait.command,
    input: wait.input,
    due_at: wait.dueAt,
    moves_with_suspension: wait.movesWithSuspension,
    at_end: wait.atEnd ?? false,
  };
  await at.tx
    .insertInto('due')
    .values({
      organization: at.organization,
      id,
      process: at.process,
      kind: wait.kind,
      subject: wait.subject,
      ...values,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['organization', 'process', 'kind', 'subject'])
        .doUpdateSet({ ...values, attempts: 0, claimed_until: null, settled_at: null, outcome: null }),
    )
    .execute();
}

/** Marks a wait as answered, so that the clock leaves it. */
export async function settleWait(at: Scope, kind: string, subject: string, now: Instant): Promise<void> {
  await at.tx
    .updateTable('due')
    .set({ settled_at: now, outcome: { answered: true } })
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('settled_at', 'is', null)
    .execute();
}

/** Stops the waits that a suspension moves: until the process goes on, the clock leaves them. */
export async function pauseWaits(at: Scope, now: Instant): Promise<void> {
  await at.tx
    .updateTable('due')
    .set({ paused_at: now })
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('settled_at', 'is', null)
    .where('moves_with_suspension', '=', true)
    .execute();
}

/**
 * Lets the paused waits go on, each later by as long as it was paused, and with it the column where a domain
 * shows it. Answers how many there were.
 */
export async function resumeWaits(at: Scope, now: Instant, shown: readonly ShownDeadline[]): Promise<number> {
  const paused = await at.tx
    .selectFrom('due')
    .select(['id', 'kind', 'subject', 'due_at', 'paused_at'])
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('paused_at', 'is not', null)
    .where('settled_at', 'is', null)
    .execute();
  for (const { id, kind, subject, due_at, paused_at } of paused) {
    const due = shiftBySuspensions(due_at, paused_at!, [{ from: paused_at!, to: now }]) ?? due_at;
    await at.tx
      .updateTable('due')
      .set({ due_at: due, paused_at: null })
      .where('organization', '=', at.organization)
      .where('id', '=', id)
      .execute();
    for (const { wait, table, column } of shown) {
      if (wait === kind) await moveShown(at, { table, column, subject, due });
    }
  }
  return paused.length;
}

async function moveShown(
  at: Scope,
  { table, column, subject, due }: { table: string; column: string; subject: string; due: Instant },
): Promise<void> {
  await sql`
    update ${sql.table(table)} set ${sql.ref(column)} = ${due}
    where organization = ${at.organization} and process = ${at.process} and id = ${subject}`.execute(at.tx);
}

/**
 * A process that has ended waits for nothing but what outlives it, which falls due now. Sent at once: what ends a
 * process is followed by the commit.
 */
export async function endWaits(at: Scope, now: Instant): Promise<void> {
  const scope = [at.organization, at.process];
  await Promise.all([
    settleAll(at.tx, [now, { ended: true }, ...scope]),
    pullForward(at.tx, [now, ...scope]),
  ]);
}

const settleAll = statement(`
  update due set settled_at = $1, outcome = $2
  where organization = $3 and process = $4 and settled_at is null and not at_end`);

const pullForward = statement(`
  update due set due_at = $1, paused_at = null
  where organization = $2 and process = $3 and settled_at is null and at_end`);
