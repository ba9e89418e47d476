import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

/** The groups set up by resolutions that have not reported yet, those due first before the others. */
export interface WorkingGroupsOwing {
  readonly setUp: number;
  readonly owing: readonly { readonly committee: string; readonly dueAt: string }[];
}

/** A group in office that was set up by a resolution owes its last report: with it, it ends. */
export const workingGroupsOwing = defineFact({
  name: 'workingGroupsOwing',
  async read(scope): Promise<WorkingGroupsOwing> {
    const { tx, organization, process } = scope;
    const { 'working-groups': setUp } = await readCounters(scope, ['working-groups']);
    const rows = await tx
      .selectFrom('committee')
      .select(['id', 'due_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '=', 'in-office')
      .where('due_at', 'is not', null)
      .orderBy('due_at')
      .limit(exceptionsListed)
      .execute();
    return { setUp, owing: rows.map(({ id, due_at }) => ({ committee: id, dueAt: due_at! })) };
  },
});
