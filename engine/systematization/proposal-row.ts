import type { Context } from '../kernel/command.ts';

/** The proposals of the process with these ids, in the order of their numbers. */
export async function proposalRows({ tx, organization, process }: Context<unknown>, ids: readonly string[]) {
  return tx
    .selectFrom('proposal')
    .select(['id', 'state', 'number', 'code', 'title', 'problem', 'description', 'theme', 'version'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', ids)
    .orderBy('number')
    .execute();
}

export type ProposalRow = Awaited<ReturnType<typeof proposalRows>>[number];
