import type { Context } from '../kernel/command.ts';

/** The number that the event of this command will have in the ledger, whose head it holds. */
export async function nextEvent({ tx, organization, process }: Context<unknown>): Promise<number> {
  const head = await tx
    .selectFrom('ledger_head')
    .select('seq')
    .where('organization', '=', organization)
    .where('ledger', '=', process.id)
    .executeTakeFirstOrThrow();
  return head.seq + 1;
}
