import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notPossible, refuse } from '../../kernel/refusals.ts';
import { changesBetween } from '../changes.ts';
import { diffWorkflows } from '../diff.ts';
import { prepareWorkflow } from '../prepare.ts';
import type { WorkflowDefinition } from '../registry.ts';
import { alteredPack, longestLineage, WorkflowPack } from './pack.ts';

/**
 * Publishes a workflow of another organization, from its pack: as it is, or as `workflow` says, changed. It is checked
 * like any other. Where it comes from, through whose hands, and what was changed stays on record beside it.
 */
export const installWorkflowPack = defineOrganizationCommand({
  name: 'install-workflow-pack',
  input: z.strictObject({
    pack: WorkflowPack,
    workflow: z.record(z.string(), z.json()).optional(),
  }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt, catalogue }) {
    const { pack } = input;
    const altered = alteredPack(pack);
    if (altered !== undefined) return altered;
    const prepared = prepareWorkflow(input.workflow ?? pack.definition.spec, catalogue);
    if (!prepared.ok) return refuse({ code: 'invalid', issues: prepared.issues });
    const { id, version, hash, definition } = prepared;
    const before = await tx
      .selectFrom('workflow_version')
      .select('hash')
      .where('organization', '=', organization)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (before !== undefined)
      return notPossible('workflow-version-published', { id, version, hash: before.hash });
    const from = { organization: pack.organization, workflow: pack.workflow, version: pack.version };
    const lineage = [...pack.lineage, { ...from, hash: pack.workflowHash }].slice(-longestLineage);
    const taken = pack.definition as unknown as WorkflowDefinition;
    const differences = diffWorkflows(taken, definition);
    // What another Cauce published may not pass the check of this one: then only its places can be compared.
    const checked = prepareWorkflow(pack.definition.spec, catalogue);
    const changes = checked.ok
      ? changesBetween({ spec: checked.definition.spec, pins: taken.pins }, definition)
      : null;
    await tx
      .insertInto('workflow_version')
      .values({ organization, id, version, hash, definition, published_at: recordedAt })
      .execute();
    await tx
      .insertInto('workflow_origin')
      .values({
        ...{ organization, workflow: id, version, lineage, differences, changes, installed_at: recordedAt },
        ...{ from_organization: from.organization, from_workflow: from.workflow },
        ...{ from_version: from.version, from_hash: pack.workflowHash },
      })
      .execute();
    return {
      event: {
        type: 'workflow-pack-installed',
        payload: {
          id,
          version,
          hash,
          from: { ...from, hash: pack.workflowHash },
          differences: differences.length,
        },
      },
      result: { id, version, hash, differences: differences.length },
    };
  },
});
