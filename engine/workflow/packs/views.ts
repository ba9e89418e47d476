import type { Tx } from '../../database/unit-of-work.ts';
import type { Engine } from '../../kernel/engine.ts';
import { type Change, changesBetween } from '../changes.ts';
import { type Difference, diffWorkflows } from '../diff.ts';
import { inOrder } from '../order.ts';
import type { WorkflowDefinition } from '../registry.ts';
import { originRow, versionRow } from './origin-row.ts';
import { type Ancestor, sealPack } from './pack.ts';

interface Asked {
  readonly organization: string;
  readonly workflow: string;
  readonly version: number;
}

/** A published workflow as a pack, which another organization installs; the same for ever, as the version is. */
export function workflowPackView(engine: Engine, at: Asked) {
  const { organization, workflow, version } = at;
  return engine.unit(organization, async (tx) => {
    const row = await versionRow(tx, at);
    const owner = await tx
      .selectFrom('organization')
      .select('name')
      .where('organization', '=', organization)
      .executeTakeFirst();
    if (row === undefined || owner === undefined) return { commit: false, value: undefined };
    const { spec, pins } = row.definition as WorkflowDefinition;
    const pack = sealPack({
      ...{ organization, name: owner.name, workflow, version, workflowHash: row.hash },
      lineage: await lineageOf(tx, at),
      definition: { spec: inOrder(spec), pins },
    });
    return { commit: false, value: pack };
  });
}

/** Through whose hands a version came before it was this: the oldest first, the version that was installed among them. */
async function lineageOf(tx: Tx, at: Asked): Promise<readonly Ancestor[]> {
  const origin = await originRow(tx, at);
  if (origin === undefined) return [];
  const { organization, workflow } = at;
  const { version, lineage } = origin;
  if (version === at.version) return lineage;
  const installed = await versionRow(tx, { organization, workflow, version });
  return [...lineage, { organization, workflow, version, hash: installed!.hash }];
}

/** Where a workflow was taken from and what was changed; of the organization's own, nothing but that. */
export interface WorkflowOriginView {
  readonly workflow: string;
  readonly version: number;
  readonly own: boolean;
  readonly lineage: readonly Ancestor[];
  /** What is otherwise than in the version that was taken over. */
  readonly differences: readonly Difference[];
  /** The same for those who take part; null where the workflow that was taken over does not pass the check here. */
  readonly changes: readonly Change[] | null;
  /** The version that was installed; a later one is the organization's own change of it. */
  readonly installedVersion: number | null;
  readonly installedAt: string | null;
  /** What was changed since it was installed. */
  readonly since: readonly Difference[];
  readonly changesSince: readonly Change[];
}

export function workflowOriginView(engine: Engine, at: Asked): Promise<WorkflowOriginView | undefined> {
  return engine.unit(at.organization, async (tx) => {
    const row = await versionRow(tx, at);
    if (row === undefined) return { commit: false, value: undefined };
    const origin = await originRow(tx, at);
    const installed =
      origin === undefined ? undefined : await versionRow(tx, { ...at, version: origin.version });
    const definition = (of: { definition: object }) => of.definition as WorkflowDefinition;
    const value: WorkflowOriginView = {
      workflow: at.workflow,
      version: at.version,
      own: origin === undefined,
      lineage: origin?.lineage ?? [],
      differences: origin?.differences ?? [],
      changes: origin === undefined ? [] : origin.changes,
      installedVersion: origin?.version ?? null,
      installedAt: origin?.installed_at ?? null,
      since: installed === undefined ? [] : diffWorkflows(definition(installed), definition(row)),
      changesSince: installed === undefined ? [] : changesBetween(definition(installed), definition(row)),
    };
    return { commit: false, value };
  });
}
