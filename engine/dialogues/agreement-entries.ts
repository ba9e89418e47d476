import type { Evidence } from '../files/evidence.ts';
import type { Context } from '../kernel/command.ts';

/** Keeps what was told of an agreement. Answers the id of the row. */
export async function keepEntry(
  { tx, organization, process, occurredAt, newId, seal }: Context<unknown>,
  agreement: string,
  entry: {
    readonly kind: 'assigned' | 'progress' | 'completed' | 'cancelled';
    readonly note: string;
    readonly evidence?: readonly Evidence[];
    readonly dueOn?: string | undefined;
  },
): Promise<string> {
  const id = newId();
  const { kind, note, evidence = [], dueOn = null } = entry;
  await tx
    .insertInto('agreement_entry')
    .values({
      organization,
      process: process.id,
      id,
      agreement,
      kind,
      note,
      evidence,
      due_on: dueOn,
      occurred_at: occurredAt,
      ...seal('agreement_entry', id, { note, evidence }),
    })
    .execute();
  return id;
}

/** Says since when an agreement is done or cancelled, and keeps the totals. The state itself is the kernel's to write. */
export async function endAgreement(
  { tx, organization, process, occurredAt, count }: Context<unknown>,
  agreement: string,
): Promise<void> {
  await tx
    .updateTable('agreement')
    .set({ ended_at: occurredAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', agreement)
    .execute();
  await count('agreements-open', -1);
}
