import { composeCatalogue } from './catalogue.ts';
import { type DatabaseOptions, openDatabase } from './database/open.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Engine } from './kernel/engine.ts';

/** A running engine, and how to stop it. */
export interface RunningEngine extends Engine {
  readonly database: 'pglite' | 'postgres';
  close(): Promise<void>;
}

/** Opens the database and puts the engine together. */
export async function startEngine(options: DatabaseOptions & { clock?: Clock }): Promise<RunningEngine> {
  const { clock = systemClock, ...where } = options;
  const database = await openDatabase(where);
  return {
    unit: database.unit,
    catalogue: composeCatalogue(),
    clock,
    database: database.kind,
    close: () => database.close(),
  };
}
