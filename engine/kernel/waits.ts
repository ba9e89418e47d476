import { sql } from 'kysely';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';
import type { Wait } from './command.ts';
import { madeAt } from './ids.ts';
import { type MovedBy, moveWaits } from './moved-waits.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** Where a wait is: in a process, or in the organization itself. */
type WaitingScope = Omit<Scope, 'process'> & { readonly process: string | null };

/**
 * Writes what the clock is to send. A wait of the same kind and subject is moved, not doubled. Of one that suspensions
 * move it is kept where it was counted from and to: from the instant at which its id was made.
 */
export async function writeWait(at: WaitingScope, wait: Wait, id: string): Promise<void> {
  const values = {
    command: wait.command,
    input: wait.input,
    due_at: wait.dueAt,
    moves_with_suspension: wait.movesWithSuspension,
    at_end: wait.atEnd ?? false,
    counted_from: wait.movesWithSuspension ? (madeAt(id) ?? null) : null,
    counted_to: wait.movesWithSuspension ? wait.dueAt : null,
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
  await sql`
    update due set paused_at = ${now},
      counted_to = case when counted_from is null then due_at else counted_to end,
      counted_from = coalesce(counted_from, ${now})
    where organization = ${at.organization} and process = ${at.process}
      and settled_at is null and moves_with_suspension`.execute(at.tx);
}

/**
 * Lets the paused waits go on, each later by as long as it was paused, and with it the column where a domain
 * shows it. Answers how many there were.
 */
export async function resumeWaits(at: Scope, movedBy: MovedBy): Promise<number> {
  const paused = await at.tx
    .selectFrom('due')
    .select('id')
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('paused_at', 'is not', null)
    .where('settled_at', 'is', null)
    .execute();
  await moveWaits(at, movedBy);
  return paused.length;
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
