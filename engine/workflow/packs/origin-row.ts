import type { Tx } from '../../database/unit-of-work.ts';

/** Where a version of a workflow, or the latest before it, was installed from; nothing where it is the organization's own. */
export async function originRow(
  tx: Tx,
  { organization, workflow, version }: { organization: string; workflow: string; version: number },
) {
  return tx
    .selectFrom('workflow_origin')
    .selectAll()
    .where('organization', '=', organization)
    .where('workflow', '=', workflow)
    .where('version', '<=', version)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** A published version's hash and definition. */
export async function versionRow(
  tx: Tx,
  { organization, workflow, version }: { organization: string; workflow: string; version: number },
) {
  return tx
    .selectFrom('workflow_version')
    .select(['hash', 'definition'])
    .where('organization', '=', organization)
    .where('id', '=', workflow)
    .where('version', '=', version)
    .executeTakeFirst();
}
