import type { Instant } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/command.ts';
import { type PublishedWorkflow, publishedWorkflow } from '../../workflow/registry.ts';

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process' | 'catalogue'>;

/**
 * The version that a process ran on at an instant: what was passed under one version is never judged by another. The
 * migrations that were done after it tell which one was left first.
 */
export async function versionThen(
  { tx, organization, process, catalogue }: Scope,
  at: Instant,
): Promise<PublishedWorkflow> {
  const left = await tx
    .selectFrom('process_migration')
    .select(['from_version as version', 'from_hash as hash'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('done_at', '>', at)
    .orderBy('done_at')
    .limit(1)
    .executeTakeFirst();
  if (left === undefined) return process.workflow;
  return publishedWorkflow(tx, catalogue, { organization, id: process.workflow.id, ...left });
}
