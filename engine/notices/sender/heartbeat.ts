import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';

/**
 * Writes down that mail was looked after, and what waits that should have gone: one row for the installation, by whichever
 * server looked last. It holds numbers and instants alone.
 */
export async function writeHeartbeat(engine: Engine, failed: number): Promise<void> {
  const now = engine.clock.now();
  const due = await dueNow(engine, now);
  const beat = { looked_at: now, ...due, failed };
  await engine.unit('', async (tx) => {
    await tx
      .insertInto('sign_in.mail_sender')
      .values(beat)
      .onConflict((conflict) => conflict.column('single').doUpdateSet(beat))
      .execute();
    return { commit: true, value: undefined };
  });
}

async function dueNow(engine: Engine, now: string): Promise<{ waiting: number; oldest_at: string | null }> {
  const names = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx.selectFrom('tenant').select('organization').execute(),
  }));
  let waiting = 0;
  let oldest_at: string | null = null;
  for (const { organization } of names) {
    const found = await engine.unit(organization, async (tx) => {
      const { rows } = await sql<{ waiting: number; oldest: string | null }>`
        select count(*)::int as waiting, min(next_try_at) as oldest from outgoing_mail
        where organization = ${organization} and sent_at is null and given_up_at is null
          and next_try_at <= ${now}`.execute(tx);
      return { commit: false, value: rows[0] };
    });
    waiting += found?.waiting ?? 0;
    const oldest = found?.oldest ?? null;
    if (oldest !== null && (oldest_at === null || oldest < oldest_at)) oldest_at = oldest;
  }
  return { waiting, oldest_at };
}
