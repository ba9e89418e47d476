import type { Context } from '../kernel/command.ts';

/** Adds to a total that a proposal keeps: the contributions that it cites, or those that it gathered. */
export async function addToProposal(
  { tx, organization, process }: Context<unknown>,
  proposal: string,
  total: 'cites' | 'gathered',
  by: number,
): Promise<void> {
  if (by === 0) return;
  await tx
    .updateTable('proposal')
    .set((row) => ({ [total]: row(total, '+', by) }))
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', proposal)
    .execute();
}
