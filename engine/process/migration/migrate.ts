import type { Context } from '../../kernel/command.ts';
import { notAccepted } from '../../kernel/decide.ts';
import { isRefused, notFound, notPossible, type Refused, refuse } from '../../kernel/refusals.ts';
import { announce } from '../../notices/announce.ts';
import { lintMapping } from '../../workflow/migration/lint-mapping.ts';
import { StageMapping } from '../../workflow/migration/mapping.ts';
import { regions } from '../../workflow/regions.ts';
import { type PublishedWorkflow, runnable, type WorkflowDefinition } from '../../workflow/registry.ts';
import { type MigrationPlan, planMigration } from './plan-migration.ts';

/** What is asked for: the version, where its stages come from, and the kinds of thing that are left where they stand. */
export interface MigrationAsked {
  readonly version: number;
  readonly mapping: StageMapping;
  readonly leaves: readonly string[];
}

/** A version of the workflow that a process runs on, published by its organization. */
export async function versionOf(
  {
    tx,
    organization,
    process,
    catalogue,
  }: Pick<Context<unknown>, 'tx' | 'organization' | 'process' | 'catalogue'>,
  version: number,
): Promise<PublishedWorkflow | Refused> {
  const { id } = process.workflow;
  const row = await tx
    .selectFrom('workflow_version')
    .select(['hash', 'definition'])
    .where('organization', '=', organization)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  if (row === undefined) return notFound('workflow', `${id}@${version}`);
  return runnable(row.definition as WorkflowDefinition, catalogue, row.hash);
}

/** Plans a move under the process's lock and refuses what may not be done now; answers the plan and the version. */
export async function admitMigration(
  context: Context<unknown>,
  { version, mapping, leaves }: MigrationAsked,
  resolution?: string,
): Promise<{ plan: MigrationPlan; to: PublishedWorkflow } | Refused> {
  const { tx, organization, process, catalogue, recordedAt: at } = context;
  // A process that stands still, or has ended, is taken up before anything else is done with it.
  if (regions(process.state).standing !== 'active')
    return notAccepted('migrate-process', process.workflow.machine, process.state);
  const to = await versionOf(context, version);
  if (isRefused(to)) return to;
  const issues = lintMapping(process.workflow.spec, to.spec, mapping);
  if (issues.length > 0) return refuse({ code: 'invalid', issues });
  const scope = { tx, organization, process: process.id };
  const moving = { to, mapping, at, ...(resolution === undefined ? {} : { resolution }) };
  const plan = await planMigration(scope, catalogue, process, moving);
  const [flaw] = plan.obstacles;
  if (flaw !== undefined) return notPossible(flaw.reason, flaw.details);
  const unsaid = plan.strands.filter((kind) => !leaves.includes(kind));
  if (unsaid.length > 0) return notPossible('things-would-lose-their-stage', { kinds: unsaid });
  return { plan, to };
}

/** Writes down that a move is asked for, or is done at once. */
export async function writeMigration(
  context: Context<unknown>,
  { plan, asked, reason }: { plan: MigrationPlan; asked: MigrationAsked; reason: string },
  resolution?: string,
): Promise<string> {
  const { tx, organization, process, recordedAt, acting } = context;
  const id = context.newId();
  await tx
    .insertInto('process_migration')
    .values({
      ...{ organization, process: process.id, id, resolution: resolution ?? null },
      ...{ from_version: plan.from.version, from_hash: plan.from.hash },
      ...{ to_version: plan.to.version, to_hash: plan.to.hash },
      ...{ mapping: asked.mapping, leaves: asked.leaves as string[], reason },
      ...context.seal('process_migration', id, { reason }),
      ...{ asked_by: acting.id, asked_at: recordedAt },
      done_at: resolution === undefined ? recordedAt : null,
    })
    .execute();
  return id;
}

/**
 * Does a move that the forum approved, if it still is what was approved: while it was decided the process went on, and a
 * stage may have passed or something been begun that nobody saw.
 */
export async function migrateByResolution(
  context: Context<unknown>,
  resolution: string,
): Promise<Refused | undefined> {
  const { tx, organization, process, recordedAt } = context;
  const row = await tx
    .selectFrom('process_migration')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', resolution)
    .executeTakeFirstOrThrow();
  if (row.from_hash !== process.workflow.hash)
    return notPossible('version-changed-since', { version: process.workflow.version });
  const mapping = StageMapping.parse(row.mapping);
  const asked = { version: row.to_version, mapping, leaves: row.leaves };
  const admitted = await admitMigration(context, asked, resolution);
  if (isRefused(admitted)) return admitted;
  await goOn(context, admitted.to, { mapping, migration: row.id });
  await tx
    .updateTable('process_migration')
    .set({ done_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', row.id)
    .execute();
  return undefined;
}

/** Brings the process to its new version and tells everybody who takes part in it. */
export async function goOn(
  context: Context<unknown>,
  to: PublishedWorkflow,
  { mapping, migration }: { readonly mapping: StageMapping; readonly migration: string },
): Promise<void> {
  context.migrate(to, mapping);
  await announce(context, { kind: 'process-migrated', subject: migration, byLaw: false, to: 'process' });
}
