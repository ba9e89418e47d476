import { sql } from 'kysely';
import type { Engine } from '../kernel/engine.ts';

const dayMs = 24 * 3_600_000;

/** The most that one round deletes of an organization and a table, so that it holds nobody up. */
export const forgottenAtOnce = 500;

/**
 * Deletes the refused attempts that are older than they are kept, some of each organization. Answers whether
 * there may be more: then it is to be called again.
 */
export async function forgetAttempts(engine: Engine, keptDays: number): Promise<boolean> {
  const before = new Date(Date.parse(engine.clock.now()) - keptDays * dayMs).toISOString();
  let more = false;
  for (const organization of await organizations(engine)) {
    const deleted = await forgetSome(engine, organization, before);
    more ||= deleted.some((count) => count >= forgottenAtOnce);
  }
  return more;
}

function organizations(engine: Engine): Promise<string[]> {
  return engine.unit('', async (tx) => {
    const rows = await tx.selectFrom('tenant').select('organization').execute();
    return { commit: false, value: rows.map(({ organization }) => organization) };
  });
}

function forgetSome(engine: Engine, organization: string, before: string): Promise<number[]> {
  return engine.unit(organization, async (tx) => {
    const attempts = await sql`
      delete from refused_attempt where organization = ${organization} and id in (
        select id from refused_attempt where organization = ${organization} and attempted_at < ${before}
        order by attempted_at limit ${forgottenAtOnce})`.execute(tx);
    const counts = await sql`
      delete from refused_attempt_count where organization = ${organization} and (hour, caller, code) in (
        select hour, caller, code from refused_attempt_count
        where organization = ${organization} and hour < ${before} order by hour limit ${forgottenAtOnce})`.execute(
      tx,
    );
    return { commit: true, value: [attempts, counts].map((done) => Number(done.numAffectedRows ?? 0n)) };
  });
}
