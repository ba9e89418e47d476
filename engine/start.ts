import { join } from 'node:path';
import { composeCatalogue } from './catalogue.ts';
import { keyFolder, noKeyFolder } from './consultation/secrecy/key-folder.ts';
import { type DatabaseOptions, openDatabase } from './database/open.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Engine } from './kernel/engine.ts';

/** A running engine, and how to stop it. */
export interface RunningEngine extends Engine {
  readonly database: 'pglite' | 'postgres';
  close(): Promise<void>;
}

/**
 * Where an engine's data is. `keysDir` holds the keys of consultations; left out, it is `CAUCE_KEYS_DIR`, or
 * `keys` in the data folder. The embedded database has a folder of its own there, so that a copy of it, which
 * is a backup, never holds the keys to the ballots in it.
 */
export interface EngineOptions extends DatabaseOptions {
  readonly clock?: Clock | undefined;
  readonly keysDir?: string | undefined;
  /** Where faults are told that stop nothing; left out, the standard error. */
  readonly log?: ((line: string) => void) | undefined;
}

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Opens the database and puts the engine together. */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { clock = systemClock, log = toStandardError, keysDir, dataDir, ...where } = options;
  const database = await openDatabase({
    ...where,
    ...(dataDir === undefined ? {} : { dataDir: join(dataDir, 'database') }),
  });
  const folder = keysDir ?? process.env.CAUCE_KEYS_DIR ?? (dataDir && join(dataDir, 'keys'));
  return {
    unit: database.unit,
    catalogue: composeCatalogue(),
    clock,
    log,
    keys: folder === undefined ? noKeyFolder() : keyFolder(folder),
    database: database.kind,
    close: () => database.close(),
  };
}
