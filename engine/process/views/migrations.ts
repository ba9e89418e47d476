import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { lintMapping } from '../../workflow/migration/lint-mapping.ts';
import type { StageMapping } from '../../workflow/migration/mapping.ts';
import { regions } from '../../workflow/regions.ts';
import { versionOf } from '../migration/migrate.ts';
import { type MigrationPlan, type MoveFlaw, planMigration } from '../migration/plan-migration.ts';
import { inProcess } from './in-process.ts';

/** What a move to another version would do, or why it cannot even be thought of: a mapping that does not fit. */
export type MigrationDryRun =
  | { readonly plan: MigrationPlan; readonly issues: readonly [] }
  | { readonly plan: null; readonly issues: ReturnType<typeof lintMapping> };

/**
 * The dry run of a move, to the newest version where none is named: nothing is written. `resolution` is the one that
 * asks for this very move, and stands not in its way. Nothing where there is no such process or version.
 */
export function migrationDryRun(
  engine: Engine,
  asked: {
    organization: string;
    process: string;
    version?: number | undefined;
    mapping: StageMapping;
    resolution?: string | undefined;
  },
): Promise<MigrationDryRun | undefined> {
  const { mapping, resolution } = asked;
  return inProcess(engine, asked, async (scope, process) => {
    const { catalogue, clock } = engine;
    const version = asked.version ?? (await newestVersion(scope, process.workflow.id));
    const to = await versionOf({ ...scope, process, catalogue }, version);
    if (isRefused(to)) return undefined;
    const { state } = process;
    const issues = lintMapping(process.workflow.spec, to.spec, mapping);
    if (issues.length > 0) return { plan: null, issues };
    if (regions(state).standing === undefined) {
      return { plan: null, issues: [{ path: '', reason: 'process-has-ended', details: {} }] };
    }
    const plan = await planMigration(scope, catalogue, process, {
      ...{ to, mapping, at: clock.now() },
      ...(resolution === undefined ? {} : { resolution }),
    });
    if (regions(state).standing !== 'suspended') return { plan, issues: [] as const };
    const flaw: MoveFlaw = { reason: 'process-stands-still', details: {} };
    return { plan: { ...plan, obstacles: [flaw, ...plan.obstacles] }, issues: [] as const };
  });
}

async function newestVersion({ tx, organization }: FactScope, id: string): Promise<number> {
  const { version } = await tx
    .selectFrom('workflow_version')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('organization', '=', organization)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return version;
}

/** A move of a process to another version: why, who was to approve it, and whether it was done. */
export interface MigrationLine {
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly mapping: object;
  readonly leaves: readonly string[];
  readonly reason: string;
  readonly resolution: string | null;
  readonly askedAt: string;
  readonly doneAt: string | null;
}

/** The moves of a process to other versions of its workflow, those asked for and those done, the latest first. */
export function migrationsView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<{ items: MigrationLine[] } | undefined> {
  return inProcess(engine, at, async ({ tx, organization, process }) => {
    const rows = await tx
      .selectFrom('process_migration')
      .select(['id', 'from_version as from', 'to_version as to', 'mapping', 'leaves', 'reason', 'resolution'])
      .select(['asked_at as askedAt', 'done_at as doneAt'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute();
    return { items: rows };
  });
}
