import { z } from 'zod';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Line, Ordinal, Slug } from '../../kernel/values.ts';
import { openLedgerOf } from '../../process/open.ts';
import { runnable, type WorkflowDefinition } from '../../workflow/registry.ts';

/** Opens a process on a published version of a workflow, with a ledger of its own. */
export const openProcess = defineOrganizationCommand({
  name: 'open-process',
  input: z.strictObject({ workflow: Slug, version: Ordinal, title: Line }),
  by: ['administrator', 'team'],
  async record({ tx, organization, input, newId, acting, recordedAt, catalogue }) {
    const { workflow: id, version, title } = input;
    const published = await tx
      .selectFrom('workflow_version')
      .select(['hash', 'definition'])
      .where('organization', '=', organization)
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (published === undefined) return notFound('workflow', `${id}@${version}`);
    const process = newId();
    const workflow = runnable(published.definition as WorkflowDefinition, catalogue, published.hash);
    await openLedgerOf(tx, { organization, process, title, workflow }, { acting, recordedAt });
    return {
      event: { type: 'process-opened', payload: { process, workflow: id, version, hash: published.hash } },
      result: { process },
    };
  },
});
