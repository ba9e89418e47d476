import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { connectPostgres } from '../../engine/database/connect.ts';

/** An empty database on the server that the tests share, for whoever must not meet the other tests' rows. */
export interface OwnDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  drop(): Promise<void>;
}

export async function ownDatabaseOn(shared: { appUrl: string; ownerUrl: string }): Promise<OwnDatabase> {
  const name = `own_${randomBytes(6).toString('hex')}`;
  const server = connectPostgres(shared.ownerUrl, { max: 1 });
  await sql`create database ${sql.raw(name)}`.execute(server.db);
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
