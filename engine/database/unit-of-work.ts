import type { Kysely } from 'kysely';
import type { Sql } from 'postgres';
import { applicationRole, type Connection } from './connect.ts';
import { pipelined } from './pipelined-connection.ts';
import type { Schema } from './schema.ts';
import { statement } from './statement.ts';

/** One transaction, bound to one organization. There is no other way to reach a table. */
export type Tx = Kysely<Schema>;

/**
 * What a unit of work ends with: a value, and whether what it wrote stays. `pending` are statements that were
 * sent and not waited for: the commit follows them at once, and the value is given only when all went well.
 */
export type Ended<T> = {
  readonly commit: boolean;
  readonly value: T;
  readonly pending?: readonly Promise<unknown>[];
};

/**
 * Runs `work` in one transaction of one organization. Row-level security reads the organization from the
 * transaction's setting, so that a query that forgets it finds nothing. A throw rolls back and goes on up.
 */
export type UnitOfWork = <T>(organization: string, work: (tx: Tx) => Promise<Ended<T>>) => Promise<T>;

export function unitOfWork({ client, db }: Connection): UnitOfWork {
  return client === undefined ? exclusive(db) : reserving(client);
}

const begin = statement('begin');
const bind = statement("select set_config('cauce.organization', $1, true)");
/** The embedded database is its owner's: each transaction takes the application's role until it ends. */
const bindAsApplication = statement(
  `select set_config('role', '${applicationRole}', true), set_config('cauce.organization', $1, true)`,
);
const commit = statement('commit');
const rollback = statement('rollback');

/** PostgreSQL: a connection of its own for each; `begin`, the setting and the first statements leave together. */
function reserving(client: Sql): UnitOfWork {
  return async (organization, work) => {
    const reserved = await client.reserve();
    try {
      return await onConnection(pipelined(reserved), organization, work);
    } finally {
      reserved.release();
    }
  };
}

async function onConnection<T>(
  tx: Tx,
  organization: string,
  work: (tx: Tx) => Promise<Ended<T>>,
): Promise<T> {
  const opened = Promise.all([begin(tx, []), bind(tx, [organization])]);
  opened.catch(() => {});
  try {
    const ended = await work(tx);
    // A commit behind a statement that failed rolls back in silence, so every statement is asked how it went.
    const end = ended.commit ? commit(tx, []) : rollback(tx, []);
    await Promise.all([opened, ...(ended.pending ?? []), end]);
    return ended.value;
  } catch (error) {
    // Refused where the commit was sent, or the connection is gone: then the server has rolled back by itself.
    await rollback(tx, []).catch(() => {});
    throw error;
  }
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
        await bindAsApplication(tx, [organization]);
        const ended = await work(tx);
        await Promise.all(ended.pending ?? []);
        if (!ended.commit) throw new RolledBack(ended.value);
        return ended.value;
      });
    } catch (error) {
      if (error instanceof RolledBack) return error.value;
      throw error;
    }
  };
}
