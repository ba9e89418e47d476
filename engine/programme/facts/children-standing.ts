import { sql } from 'kysely';
import { defineFact } from '../../gates/fact.ts';
import type { Json } from '../../kernel/canonical.ts';
import { stateFrom } from '../../kernel/process-row.ts';

/** The children of a programme that stand alike, whatever they are called and wherever they are. */
export interface ChildrenStanding {
  readonly workflow: string;
  /** Whether their workflow has the stage that the rule asks for. */
  readonly hasStage: boolean;
  readonly state: Json;
  readonly children: number;
}

/**
 * How many processes of a programme stand alike: one read over the index of its children. Many that stand alike are one
 * line, so that a country's municipalities come to some tens.
 */
export const childrenStanding = defineFact({
  name: 'childrenStanding',
  async read({ tx, organization, process }, { stage }): Promise<readonly ChildrenStanding[]> {
    const { rows } = await sql<Omit<ChildrenStanding, 'state'> & { state: object }>`
      select child.workflow, child.state, cast(count(*) as int) as children,
        bool_and(published.definition -> 'spec' -> 'stages' -> cast(${stage ?? ''} as text) is not null) as "hasStage"
      from process child join workflow_version published on published.organization = child.organization
        and published.id = child.workflow and published.version = child.workflow_version
      where child.organization = ${organization} and child.programme = ${process}
      group by child.workflow, child.workflow_version, child.state
      order by child.workflow, child.workflow_version, child.state`.execute(tx);
    return rows.map((row) => ({ ...row, state: stateFrom(row.state) }));
  },
});
