import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { UnitOfWork } from './unit-of-work.ts';

/**
 * A query builder for the library that keeps accounts and sessions: each statement in a unit of work of its own,
 * bound to no organization, so that it acts as the application's role, sees no organization's rows, and waits its
 * turn on the embedded database. Never to be used inside another unit of work. Instants go in and come out as
 * `Date`, and columns are named in camel case, as that library has them.
 */
export function databaseOfInstallation(unit: UnitOfWork): Kysely<object> {
  return new Kysely<object>({
    plugins: [new CamelCasePlugin()],
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createDriver: () => driverOver(unit),
    },
  });
}

function driverOver(unit: UnitOfWork): Driver {
  const alone = async () => {
    throw new Error('A statement of sign-in is a transaction of its own.');
  };
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) =>
      unit('', async (tx) => ({
        commit: true,
        value: withDates(await tx.executeQuery<R>({ ...query, parameters: query.parameters.map(asText) })),
      })),
    // biome-ignore lint/correctness/useYield: the interface asks for it, and nothing here streams.
    async *streamQuery() {
      throw new Error('Large results are read page by page.');
    },
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: alone,
    commitTransaction: alone,
    rollbackTransaction: alone,
    destroy: async () => {},
  };
}

const asText = (value: unknown): unknown => (value instanceof Date ? value.toISOString() : value);

/** The columns that hold instants, by how they are named. */
const instant = /_(at|until)$/;

function withDates<R>(result: QueryResult<R>): QueryResult<R> {
  const rows = result.rows.map((row) => {
    const entries = Object.entries(row as object).map(([name, value]) =>
      instant.test(name) && typeof value === 'string' ? [name, new Date(value)] : [name, value],
    );
    return Object.fromEntries(entries) as R;
  });
  return { ...result, rows };
}
