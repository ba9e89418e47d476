import type { Engine } from '../../kernel/engine.ts';
import { inOrder } from '../order.ts';
import type { WorkflowDefinition } from '../registry.ts';

/** A published version of a workflow, whole: what its hash is over. */
export interface WorkflowView {
  readonly id: string;
  readonly version: number;
  readonly hash: string;
  readonly publishedAt: string;
  readonly definition: WorkflowDefinition;
}

/** One published version; nothing where the organization has no such version. */
export function workflowView(
  engine: Engine,
  at: { organization: string; workflow: string; version: number },
): Promise<WorkflowView | undefined> {
  const { organization, workflow, version } = at;
  return engine.unit(organization, async (tx) => {
    const row = await tx
      .selectFrom('workflow_version')
      .select(['id', 'version', 'hash', 'published_at', 'definition'])
      .where('organization', '=', organization)
      .where('id', '=', workflow)
      .where('version', '=', version)
      .executeTakeFirst();
    if (row === undefined) return { commit: false, value: undefined };
    const { published_at, ...known } = row;
    const { spec, pins } = row.definition as WorkflowDefinition;
    const definition = { spec: inOrder(spec), pins };
    return { commit: false, value: { ...known, publishedAt: published_at, definition } };
  });
}
