import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { EngineWithDoor } from './door.ts';

/** How long the security log is kept, and how long a link's trace: after that nobody needs to know any more. */
export const logDays = 180;
export const traceDays = 14;

const dayMs = 86_400_000;

/** Forgets what sign-in needs no longer: old lines, traces and counts, ended sessions, accounts that are nobody's. */
export async function forgetOld(engine: EngineWithDoor): Promise<void> {
  const now = Date.parse(engine.clock.now());
  const ago = (days: number) => new Date(now - days * dayMs).toISOString();
  await engine.unit('', async (tx) => {
    await tx.deleteFrom('sign_in.security_log').where('at', '<', ago(logDays)).execute();
    await tx.deleteFrom('sign_in.link_request').where('asked_at', '<', ago(traceDays)).execute();
    await tx.deleteFrom('sign_in.tries').where('since', '<', ago(1)).execute();
    await tx.deleteFrom('sign_in.session').where('expires_at', '<', ago(1)).execute();
    await tx.deleteFrom('sign_in.verification').where('expires_at', '<', ago(1)).execute();
    await tx.deleteFrom('sign_in.invited').where('expires_at', '<', ago(1)).execute();
    await forgetAccounts(tx, ago(1));
    return { commit: true, value: undefined };
  });
}

/** Erases the accounts that are nobody in any organization any more, with their sessions and second factors. */
async function forgetAccounts(tx: Tx, before: string): Promise<void> {
  await sql`
    delete from sign_in.holder as holder
    where created_at < ${before}
      and not exists (select from sign_in.membership where membership.account = holder.id)
      and not exists (select from sign_in.invited where invited.email = holder.email)`.execute(tx);
}
