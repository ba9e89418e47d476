import type { Tx } from '../../database/unit-of-work.ts';
import { invalid, type Refused } from '../../kernel/refusals.ts';
import { versionRow } from './origin-row.ts';
import type { WorkflowPack } from './pack.ts';

/**
 * Refuses a lineage that tells of a version of this very organization that it never published, or not so: of its own, and
 * of no other, an organization knows by itself.
 */
export async function falseOwnAncestor(
  tx: Tx,
  organization: string,
  { lineage }: WorkflowPack,
): Promise<Refused | undefined> {
  for (const [index, { organization: of, workflow, version, hash }] of lineage.entries()) {
    if (of !== organization) continue;
    const own = await versionRow(tx, { organization, workflow, version });
    if (own?.hash !== hash)
      return invalid(`pack.lineage.${index}`, 'ancestor-not-published-so', { workflow, version });
  }
  return undefined;
}
