import { shiftBySuspensions } from '../calendar/shift-by-suspensions.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';
import type { Wait } from './command.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** Writes what the clock is to send. A wait of the same kind and subject is moved, not doubled. */
export async function writeWait(at: Scope, wait: Wait, id: string): Promise<void> {
  const values = {
    command: wait.command,
    input: wait.input,
    due_at: wait.dueAt,
    moves_with_suspension: wait.movesWithSuspension,
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

/** Lets the paused waits go on, each later by as long as it was paused. Answers how many there were. */
export async function resumeWaits(at: Scope, now: Instant): Promise<number> {
  const paused = await at.tx
    .selectFrom('due')
    .select(['id', 'due_at', 'paused_at'])
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('paused_at', 'is not', null)
    .where('settled_at', 'is', null)
    .execute();
  for (const { id, due_at, paused_at } of paused) {
    const due = shiftBySuspensions(due_at, paused_at!, [{ from: paused_at!, to: now }]) ?? due_at;
    await at.tx
      .updateTable('due')
      .set({ due_at: due, paused_at: null })
      .where('organization', '=', at.organization)
      .where('id', '=', id)
      .execute();
  }
  return paused.length;
}
