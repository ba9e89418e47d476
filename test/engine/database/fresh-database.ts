import { readFileSync } from 'node:fs';
import { inject } from 'vitest';
import { type Connection, connectEmbedded, connectPostgres } from '../../../engine/database/connect.ts';
import { ownDatabaseOn } from '../../postgres/own-database.ts';
import '../../setup/provided.ts';

/** A database of this run's kind that nobody else has, and connections to it as its owner. */
export interface FreshDatabase {
  readonly owner: Connection;
  /** Another connection, as another server that starts would have; the embedded database has only the one. */
  another(): Connection;
  close(): Promise<void>;
}

export const emptyDatabase = (): Promise<FreshDatabase> => fresh('empty');

/** One that is up to date already: to bring it there takes seconds. */
export const migratedDatabase = (): Promise<FreshDatabase> => fresh('migrated');

async function fresh(state: 'empty' | 'migrated'): Promise<FreshDatabase> {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') {
    const owner = await connectEmbedded(
      state === 'empty' ? {} : { loadFrom: new Blob([readFileSync(database.dump)]) },
    );
    return { owner, another: () => owner, close: () => owner.close() };
  }
  const own = await ownDatabaseOn(database, state);
  const opened: Connection[] = [];
  const another = () => {
    const connection = connectPostgres(own.ownerUrl, { max: 1 });
    opened.push(connection);
    return connection;
  };
  return {
    owner: another(),
    another,
    async close() {
      await Promise.all(opened.map((connection) => connection.close()));
      await own.drop();
    },
  };
}
