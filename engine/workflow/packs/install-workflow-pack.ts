import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notPossible, refuse } from '../../kernel/refusals.ts';
import { changesBetween } from '../changes.ts';
import { diffWorkflows } from '../diff.ts';
import { prepareWorkflow } from '../prepare.ts';
import type { WorkflowDefinition } from '../registry.ts';
import { falseOwnAncestor } from './own-ancestors.ts';
import { alteredPack, lineageAfter, strangeAncestor, WorkflowPack } from './pack.ts';

/**
 * Publishes a workflow of another organization, from its pack: as it is, or as `workflow` says, changed. It is checked
 * like any other. Where it comes from, through whose hands, and what was changed stays on record beside it. Of those hands
 * what can be known is checked: the organization's own versions, and the pack before it where `ancestor` brings it; then
 * the answer tells in `exporters` what the exporter had changed.
 */
export const installWorkflowPack = defineOrganizationCommand({
  name: 'install-workflow-pack',
  input: z.strictObject({
    pack: WorkflowPack,
    workflow: z.record(z.string(), z.json()).optional(),
    /** The pack that this one was made from, as its own organization exports it: checked against what this one tells. */
    ancestor: WorkflowPack.optional(),
  }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt, catalogue }) {
    const { pack } = input;
    const { ancestor } = input;
    const refused =
      alteredPack(pack) ??
      (ancestor && strangeAncestor(pack, ancestor)) ??
      (await falseOwnAncestor(tx, organization, pack));
    if (refused !== undefined) return refused;
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
    const lineage = lineageAfter(pack);
    const taken = pack.definition as unknown as WorkflowDefinition;
    const differences = diffWorkflows(taken, definition);
    // What another Cauce published may not pass the check of this one: then only its places can be compared.
    const checked = prepareWorkflow(pack.definition.spec, catalogue);
    const changes = checked.ok
      ? changesBetween({ spec: checked.definition.spec, pins: taken.pins }, definition)
      : null;
    const exporters = ancestor && diffWorkflows(ancestor.definition as unknown as WorkflowDefinition, taken);
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
          ...(ancestor === undefined ? {} : { ancestor: ancestor.workflowHash }),
        },
      },
      result: {
        ...{ id, version, hash, differences: differences.length },
        ...(exporters === undefined ? {} : { exporters }),
      },
    };
  },
});
