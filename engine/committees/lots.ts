import type { Context } from '../kernel/command.ts';

/** Keeps a draw by lot of an election, with the record of the act. */
export async function keepLot(
  { tx, organization, process, newId, seal, occurredAt }: Context<unknown>,
  lot: {
    readonly election: string;
    readonly contest: string;
    readonly drawn: readonly string[];
    readonly record: string;
  },
): Promise<void> {
  const id = newId();
  const { contest, drawn, record } = lot;
  await tx
    .insertInto('election_lot')
    .values({
      organization,
      process: process.id,
      id,
      ...lot,
      drawn_at: occurredAt,
      ...seal('election_lot', id, { contest, drawn, record }),
    })
    .execute();
}
