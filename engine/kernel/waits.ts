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
        .doUpdateSet({ ...values, attempts: 0, settled_at: null, outcome: null }),
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
