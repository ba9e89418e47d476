import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notPossible, refuse } from '../../kernel/refusals.ts';
import { prepareWorkflow } from '../../workflow/prepare.ts';

/** Publishes a version of a workflow. It is linted first; once published, a version never changes. */
export const publishWorkflow = defineOrganizationCommand({
  name: 'publish-workflow',
  input: z.strictObject({ workflow: z.record(z.string(), z.json()) }),
  by: ['administrator'],
  async record({ tx, organization, input, recordedAt, catalogue }) {
    const prepared = prepareWorkflow(input.workflow, catalogue);
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
    await tx
      .insertInto('workflow_version')
      .values({ organization, id, version, hash, definition, published_at: recordedAt })
      .execute();
    return {
      event: { type: 'workflow-published', payload: { id, version, hash } },
      result: { id, version, hash },
    };
  },
});
