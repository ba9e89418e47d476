import { sql } from 'kysely';
import { type EngineWithDoor, keyedHash } from './door.ts';

/** How often something may be tried in a stretch of time. */
export interface Limit {
  readonly name: string;
  readonly most: number;
  readonly minutes: number;
}

/** Counted for each address of the network, so that no mailbox is flooded and no code guessed from one place. */
export const limits = {
  linksFromPlace: { name: 'links-from-place', most: 20, minutes: 15 },
  linksToAddress: { name: 'links-to-address', most: 4, minutes: 15 },
  linkUses: { name: 'link-uses', most: 30, minutes: 15 },
  invitationUses: { name: 'invitation-uses', most: 30, minutes: 15 },
  providerStarts: { name: 'provider-starts', most: 60, minutes: 15 },
  setUpFromPlace: { name: 'set-up-from-place', most: 5, minutes: 15 },
  setUpAtAll: { name: 'set-up-at-all', most: 25, minutes: 15 },
  secondFactor: { name: 'second-factor', most: 5, minutes: 15 },
} as const satisfies { [name: string]: Limit };

/**
 * Counts one try and answers whether it is within the limit: one statement, so that two at once are two. Nobody is
 * named in the count: its key is a hash.
 */
export async function withinLimit(engine: EngineWithDoor, limit: Limit, of: string): Promise<boolean> {
  const key = keyedHash(engine.signIn, limit.name, of);
  const now = engine.clock.now();
  const begins = new Date(Date.parse(now) - limit.minutes * 60_000).toISOString();
  return engine.unit('', async (tx) => {
    const { rows } = await sql<{ count: number }>`
      insert into sign_in.tries as tries (key, since, count) values (${key}, ${now}, 1)
      on conflict (key) do update set
        since = case when tries.since <= ${begins} then excluded.since else tries.since end,
        count = case when tries.since <= ${begins} then 1 else tries.count + 1 end
      returning count`.execute(tx);
    return { commit: true, value: (rows[0]?.count ?? 0) <= limit.most };
  });
}

/** Forgets what was counted, after a success. */
export function forgetTries(engine: EngineWithDoor, limit: Limit, of: string): Promise<void> {
  const key = keyedHash(engine.signIn, limit.name, of);
  return engine.unit('', async (tx) => {
    await tx.deleteFrom('sign_in.tries').where('key', '=', key).execute();
    return { commit: true, value: undefined };
  });
}
