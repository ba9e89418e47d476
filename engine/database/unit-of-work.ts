import { type Kysely, sql } from 'kysely';
import type { Connection } from './connect.ts';
import type { Schema } from './schema.ts';

/** One transaction, bound to one organization. There is no other way to reach a table. */
export type Tx = Kysely<Schema>;

/** What a unit of work ends with: a value, and whether what it wrote stays. */
export type Ended<T> = { readonly commit: boolean; readonly value: T };

/**
 * Runs `work` in one transaction of one organization. Row-level security reads the organization from the
 * transaction's setting, so that a query that forgets it finds nothing. A throw rolls back and goes on up.
 */
export type UnitOfWork = <T>(organization: string, work: (tx: Tx) => Promise<Ended<T>>) => Promise<T>;

export function unitOfWork(connection: Connection): UnitOfWork {
  return connection.kind === 'postgres' ? pipelined(connection.db) : exclusive(connection.db);
}

const bind = (tx: Tx, organization: string) =>
  sql`select set_config('cauce.organization', ${organization}, true)`.execute(tx);

/** PostgreSQL: `begin`, the setting and the first statements leave together, without waiting for each other. */
function pipelined(db: Kysely<Schema>): UnitOfWork {
  return (organization, work) =>
    db.connection().execute(async (connection) => {
      const opened = Promise.all([sql`begin`.execute(connection), bind(connection, organization)]);
      opened.catch(() => {});
      let ended: Awaited<ReturnType<typeof work>>;
      try {
        ended = await work(connection);
        await opened;
      } catch (error) {
        await sql`rollback`.execute(connection);
        throw error;
      }
      await (ended.commit ? sql`commit` : sql`rollback`).execute(connection);
      return ended.value;
    });
}

class RolledBack<T> extends Error {
  readonly value: T;
  constructor(value: T) {
    super('rolled back');
    this.value = value;
  }
}

/** PGlite: one connection, so one transaction at a time; the driver holds the others back. */
function exclusive(db: Kysely<Schema>): UnitOfWork {
  return async (organization, work) => {
    try {
      return await db.transaction().execute(async (tx) => {
        await sql`set local role cauce_app`.execute(tx);
        await bind(tx, organization);
        const ended = await work(tx);
        if (!ended.commit) throw new RolledBack(ended.value);
        return ended.value;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.value;
      throw error;
    }
  };
}
