import { mkdirSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { PostgresJSDialect } from 'kysely-postgres-js';
import postgres from 'postgres';
import { lockFolder } from './folder-lock.ts';
import type { Schema } from './schema.ts';

/** The role that the engine acts as: it owns no table, and cannot change or delete an event. */
export const applicationRole = 'cauce_app';

/** An open database. Only this folder ever sees it; everything else is handed a transaction. */
export interface Connection {
  readonly kind: 'pglite' | 'postgres';
  /** The server's own client, from which a unit of work reserves a connection; the embedded database has one. */
  readonly client?: postgres.Sql;
  readonly db: Kysely<Schema>;
  /** The embedded database as one blob, from which another can be opened in a fraction of the time. */
  dump?(): Promise<Blob>;
  close(): Promise<void>;
}

const asInstant = (value: string): string => new Date(value).toISOString();
const asIs = (value: string): string => value;

/** Opens the embedded database in a folder (or in memory), and refuses a folder that another process has open. */
export async function connectEmbedded(options: { dataDir?: string; loadFrom?: Blob }): Promise<Connection> {
  const lock = options.dataDir === undefined ? undefined : await lockFolder(options.dataDir);
  if (options.dataDir !== undefined) mkdirSync(options.dataDir, { recursive: true });
  const pglite = new PGlite({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    ...(options.loadFrom === undefined ? {} : { loadDataDir: options.loadFrom }),
    // The two databases must hand out the same types: instants as ISO text, dates and 64-bit counts as text.
    parsers: { [types.TIMESTAMPTZ]: asInstant, [types.DATE]: asIs, [types.INT8]: asIs },
  });
  await pglite.waitReady;
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  return {
    kind: 'pglite',
    db,
    dump: () => pglite.dumpDataDir('none'),
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await lock?.release();
    },
  };
}

/** Opens a PostgreSQL server, version 15 or newer. `role` is taken on every connection. */
export function connectPostgres(url: string, options: { role?: string; max?: number } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    connection: options.role === undefined ? {} : { role: options.role },
    types: {
      instant: { to: 1184, from: [1184], serialize: asIs, parse: asInstant },
      date: { to: 1082, from: [1082], serialize: asIs, parse: asIs },
      count: { to: 20, from: [20], serialize: (value: unknown) => String(value), parse: asIs },
    },
  });
  const db = new Kysely<Schema>({ dialect: new PostgresJSDialect({ postgres: sql }) });
  return {
    kind: 'postgres',
    client: sql as unknown as postgres.Sql,
    db,
    async close() {
      // The query builder closes only what it opened itself, and units of work reserve past it.
      await db.destroy();
      // Bounded, because a server that was never reached would be waited for without end.
      await sql.end({ timeout: 5 });
    },
  };
}
