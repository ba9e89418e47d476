import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { connectPostgres } from '../../engine/database/connect.ts';

/** The name of a database that is migrated and that nobody opens, so that others can be made from it. */
export const migratedTemplate = 'cauce_migrated';

/** A database on the server that the tests share, for whoever must not meet the other tests' rows. */
export interface OwnDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export async function ownDatabaseOn(
  shared: { appUrl: string; ownerUrl: string },
  state: 'empty' | 'migrated',
): Promise<OwnDatabase> {
  const name = `own_${randomBytes(6).toString('hex')}`;
  const server = connectPostgres(shared.ownerUrl, { max: 1 });
  const template = state === 'migrated' ? migratedTemplate : 'template1';
  await sql`create database ${sql.raw(name)} template ${sql.raw(template)}`.execute(server.db);
  const there = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return {
    appUrl: there(shared.appUrl),
    ownerUrl: there(shared.ownerUrl),
    async drop() {
      await sql`drop database ${sql.raw(name)} with (force)`.execute(server.db);
      await server.close();
    },
  };
}
