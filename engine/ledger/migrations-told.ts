import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import type { EventBody } from './event.ts';
import type { Things } from './standing.ts';

/**
 * Lets the ledgers of processes tell to which version of its workflow each was brought since it was opened. Only those
 * are asked that stand otherwise than they were opened: a version that was put back by hand is found in the process.
 */
export async function tellMigrations(
  tx: Tx,
  organization: string,
  { told, stored }: { readonly told: Things; readonly stored: Things },
): Promise<void> {
  for (const [where, standing] of stored) {
    const opened = told.get(where);
    if (!where.startsWith('process/') || opened === undefined) continue;
    if (canonicalJson(opened) === canonicalJson(standing)) continue;
    const last = await lastMigration(tx, organization, where.slice('process/'.length));
    if (last === undefined) continue;
    const { workflow, version, hash } = last;
    told.set(where, { ...opened, workflow: `${workflow}@${version}`, hash });
  }
}

async function lastMigration(tx: Tx, organization: string, process: string) {
  const rows = await tx
    .selectFrom('ledger_event')
    .select('body')
    .where('organization', '=', organization)
    .where('ledger', '=', process)
    .where(sql<boolean>`jsonb_path_exists(body, '$.steps[*].migration')`)
    .orderBy('seq', 'desc')
    .limit(1)
    .execute();
  const steps = (rows[0]?.body as EventBody | undefined)?.steps ?? [];
  return steps.findLast(({ migration }) => migration !== undefined)?.migration?.to;
}
