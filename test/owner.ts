import { sql } from 'kysely';
import { inject } from 'vitest';
import { connectPostgres } from '../engine/database/connect.ts';
import type { Tx } from '../engine/database/unit-of-work.ts';
import { testEngine } from './database.ts';
import './setup/provided.ts';

/**
 * Does what only the owner of the tables can: what somebody with the database in hand might do past the engine.
 * On PGlite the session's own user owns everything, and the application's role is put off for one transaction.
 */
export async function asOwner<T>(organization: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') {
    const engine = await testEngine();
    return engine.unit(organization, async (tx) => {
      await sql`reset role`.execute(tx);
      return { commit: true, value: await work(tx) };
    });
  }
  const owner = connectPostgres(database.ownerUrl, { max: 1 });
  try {
    return await owner.db.transaction().execute(work);
  } finally {
    await owner.close();
  }
}
