import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import { confirmDays } from './purpose.ts';

const dayMs = 86_400_000;

/** Erases the addresses that nobody confirmed in time, and all trace of them. */
export async function forgetUnconfirmed(engine: Engine): Promise<void> {
  const before = new Date(Date.parse(engine.clock.now()) - confirmDays * dayMs).toISOString();
  const names = await engine.unit('', async (tx) => ({
    commit: false,
    value: await tx.selectFrom('tenant').select('organization').execute(),
  }));
  for (const { organization } of names)
    await engine.unit(organization, async (tx) => {
      const old = sql`select id from subscription
        where organization = ${organization} and confirmed_at is null and asked_at < ${before}`;
      for (const [table, column] of [
        ['outgoing_mail', 'subscription'],
        ['subscription_address', 'subscription'],
        ['subscription', 'id'],
      ] as const)
        await sql`delete from ${sql.table(table)}
          where organization = ${organization} and ${sql.ref(column)} in (${old})`.execute(tx);
      return { commit: true, value: undefined };
    });
}
