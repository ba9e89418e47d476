import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Connection, connectPostgres } from '../engine/database/connect.ts';
import type { Tx } from '../engine/database/unit-of-work.ts';
import { testEngine } from './database.ts';
import { atEnd } from './setup/at-end.ts';
import './setup/provided.ts';

let owner: Connection | undefined;

/** The owner's connection to PostgreSQL, kept while a file runs: some ask for it at every table. */
function ownerAt(url: string): Connection {
  if (owner !== undefined) return owner;
  const opened = connectPostgres(url, { max: 4 });
  owner = opened;
  atEnd(async () => {
    owner = undefined;
    await opened.close();
  });
  return opened;
}

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
  return ownerAt(database.ownerUrl).db.transaction().execute(work);
}
