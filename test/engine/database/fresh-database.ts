import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { inject } from 'vitest';
import { type Connection, connectEmbedded, connectPostgres } from '../../../engine/database/connect.ts';
import '../../setup/provided.ts';

/** An empty database of this run's kind, and connections to it as its owner. */
export interface FreshDatabase {
  readonly owner: Connection;
  /** Another connection, as another server that starts would have; the embedded database has only the one. */
  another(): Connection;
  close(): Promise<void>;
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') {
    const owner = await connectEmbedded({});
    return { owner, another: () => owner, close: () => owner.close() };
  }
  const name = `fresh_${randomBytes(6).toString('hex')}`;
  const server = connectPostgres(database.ownerUrl, { max: 1 });
  await sql`create database ${sql.raw(name)}`.execute(server.db);
  const url = new URL(database.ownerUrl);
  url.pathname = `/${name}`;
  const opened: Connection[] = [];
  const another = () => {
    const connection = connectPostgres(url.href, { max: 1 });
    opened.push(connection);
    return connection;
  };
  return {
    owner: another(),
    another,
    async close() {
      await Promise.all(opened.map((connection) => connection.close()));
      await sql`drop database ${sql.raw(name)} with (force)`.execute(server.db);
      await server.close();
    },
  };
}
