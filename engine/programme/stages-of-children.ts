import type { Tx } from '../database/unit-of-work.ts';
import type { Engine } from '../kernel/engine.ts';
import { publishedWorkflow } from '../workflow/registry.ts';
import type { ChildrenAlike } from './read-children.ts';
import type { StagesOf } from './roll-up.ts';

/** A stage of the children's workflows, as a column of a table. */
export interface StageColumn {
  readonly stage: string;
  readonly title: { readonly [language: string]: string };
}

/**
 * The stages that some children have, in the order of their workflows: a name that two workflows have is one column,
 * titled as in the first.
 */
export async function stagesOfChildren(
  engine: Engine,
  { tx, organization }: { readonly tx: Tx; readonly organization: string },
  alike: readonly ChildrenAlike[],
): Promise<{ columns: readonly StageColumn[]; stagesOf: StagesOf }> {
  const byHash = new Map<string, readonly string[]>();
  const columns = new Map<string, StageColumn>();
  for (const { workflow: id, version, hash } of alike) {
    if (byHash.has(hash)) continue;
    const { spec } = await publishedWorkflow(tx, engine.catalogue, { organization, id, version, hash });
    byHash.set(hash, Object.keys(spec.stages));
    for (const [stage, { title }] of Object.entries(spec.stages))
      if (!columns.has(stage)) columns.set(stage, { stage, title });
  }
  return { columns: [...columns.values()], stagesOf: ({ hash }) => byHash.get(hash) ?? [] };
}
