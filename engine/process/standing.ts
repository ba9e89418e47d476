import type { Context } from '../kernel/command.ts';

export type StandingChange = 'suspended' | 'resumed' | 'cancelled' | 'closed';

/** Keeps, in public, why a process was suspended, taken up again, cancelled or closed. */
export async function recordStanding(
  context: Context<unknown>,
  kind: StandingChange,
  reason: string,
): Promise<void> {
  const { tx, organization, process, recordedAt } = context;
  const id = context.newId();
  await tx
    .insertInto('standing_change')
    .values({
      organization,
      process: process.id,
      id,
      kind,
      reason,
      ...context.seal('standing_change', id, { reason }),
      changed_at: recordedAt,
    })
    .execute();
}
