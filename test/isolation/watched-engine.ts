import type { KyselyPlugin } from 'kysely';
import type postgres from 'postgres';
import { inject } from 'vitest';
import { applicationRole, connectPostgres } from '../../engine/database/connect.ts';
import { type UnitOfWork, unitOfWork } from '../../engine/database/unit-of-work.ts';
import type { RunningEngine } from '../../engine/start.ts';
import '../setup/provided.ts';

/** An engine over the same data, of which nothing stays and every statement is counted. */
export interface Watched {
  readonly engine: RunningEngine;
  /** How many statements were sent since this was asked the last time. */
  statements(): number;
  close(): Promise<void>;
}

/**
 * Takes back whatever is done through it, so that two requests that follow each other find the same rows and their
 * answers can be compared to the letter.
 */
export function watched(engine: RunningEngine): Watched {
  let sent = 0;
  const count = () => {
    sent += 1;
  };
  const { unit, close } = counted(engine.unit, count);
  return {
    engine: { ...engine, unit: takingBack(unit) },
    statements() {
      const since = sent;
      sent = 0;
      return since;
    },
    close,
  };
}

const takingBack =
  (unit: UnitOfWork): UnitOfWork =>
  (organization, work) =>
    unit(organization, async (tx) => ({ ...(await work(tx)), commit: false }));

/** On PostgreSQL by a connection of its own; the embedded database has one, whose answers are counted. */
function counted(unit: UnitOfWork, count: () => void): { unit: UnitOfWork; close(): Promise<void> } {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') {
    const observing: KyselyPlugin = {
      transformQuery: ({ node }) => node,
      transformResult: async ({ result }) => {
        count();
        return result;
      },
    };
    return {
      unit: (organization, work) => unit(organization, (tx) => work(tx.withPlugin(observing))),
      close: async () => {},
    };
  }
  const connection = connectPostgres(database.appUrl, { role: applicationRole, max: 4 });
  const client = { reserve: async () => countedConnection(await connection.client!.reserve(), count) };
  return {
    unit: unitOfWork({ ...connection, client: client as unknown as postgres.Sql }),
    close: () => connection.close(),
  };
}

/** A connection whose statements are counted as they leave. */
function countedConnection(reserved: postgres.ReservedSql, count: () => void): postgres.ReservedSql {
  return new Proxy(reserved, {
    get(target, name) {
      if (name === 'unsafe') count();
      const value = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
