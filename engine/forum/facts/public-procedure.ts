import { defineFact, type FactScope } from '../../gates/fact.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';
import { procedureVersions } from '../procedure/in-force.ts';
import { type Told, toldBy } from '../procedure/told-by.ts';

/** The forum's rules of procedure that anybody can read now, and what they tell of. */
export interface PublicProcedure {
  /** The last version that was published; null where there is none. */
  readonly version: number | null;
  readonly since: string | null;
  readonly tells: readonly Told[];
  readonly seats: number;
}

/** The published rules of procedure; those of the workflow are public from the beginning of the process. */
export const publicProcedure = defineFact({
  name: 'publicProcedure',
  async read(scope): Promise<PublicProcedure> {
    const { spec, openedAt } = await workflowOf(scope);
    const last = (await procedureVersions(scope, spec)).at(-1);
    const seats = await scope.tx
      .selectFrom('seat')
      .select('id')
      .where('organization', '=', scope.organization)
      .where('process', '=', scope.process)
      .execute();
    if (last === undefined) return { version: null, since: null, tells: [], seats: seats.length };
    const since = last.inForceFrom ?? openedAt;
    return { version: last.version, since, tells: toldBy(last.rules), seats: seats.length };
  },
});

async function workflowOf({ tx, organization, process }: FactScope) {
  const row = await tx
    .selectFrom('process')
    .innerJoin('workflow_version as workflow', (join) =>
      join
        .onRef('workflow.organization', '=', 'process.organization')
        .onRef('workflow.id', '=', 'process.workflow')
        .onRef('workflow.version', '=', 'process.workflow_version'),
    )
    .select(['workflow.definition', 'process.opened_at'])
    .where('process.organization', '=', organization)
    .where('process.id', '=', process)
    .executeTakeFirstOrThrow();
  return { spec: (row.definition as { spec: WorkflowSpec }).spec, openedAt: row.opened_at };
}
