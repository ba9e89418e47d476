import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { composeCatalogue } from './catalogue.ts';
import { keyFolder, noKeyFolder } from './consultation/secrecy/key-folder.ts';
import { lockFolder } from './database/folder-lock.ts';
import { databaseOfInstallation } from './database/of-installation.ts';
import { type DatabaseOptions, openDatabase } from './database/open.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { Engine } from './kernel/engine.ts';
import { makeDoor, type SignInDoor } from './sign-in/door.ts';
import type { SignInSettings } from './sign-in/settings.ts';

/** A running engine, and how to stop it. */
export interface RunningEngine extends Engine {
  readonly database: 'pglite' | 'postgres';
  readonly signIn: SignInDoor;
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
  /** How people sign in; left out, at a local address and with a secret that lasts as long as this engine. */
  readonly signIn?: SignInSettings | undefined;
  /** Where faults are told that stop nothing; left out, the standard error. */
  readonly log?: ((line: string) => void) | undefined;
}

const toStandardError = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const embeddedIn = (dataDir: string): string => join(dataDir, 'database');

/** Refuses a data folder that another process has open, without opening what is in it. */
export async function refuseOpenFolder(dataDir: string): Promise<void> {
  const lock = await lockFolder(embeddedIn(dataDir));
  await lock.release();
}

/** Opens the database and puts the engine together. */
export async function startEngine(options: EngineOptions): Promise<RunningEngine> {
  const { clock = systemClock, log = toStandardError, keysDir, dataDir, signIn, ...where } = options;
  const database = await openDatabase({
    ...where,
    ...(dataDir === undefined ? {} : { dataDir: embeddedIn(dataDir) }),
  });
  const folder = keysDir ?? process.env.CAUCE_KEYS_DIR ?? (dataDir && join(dataDir, 'keys'));
  const engine: Engine = {
    unit: database.unit,
    catalogue: composeCatalogue(),
    clock,
    log,
    keys: folder === undefined ? noKeyFolder() : keyFolder(folder),
  };
  return {
    ...engine,
    signIn: makeDoor(engine, databaseOfInstallation(database.unit), signIn ?? localSettings()),
    database: database.kind,
    close: () => database.close(),
  };
}

const localSettings = (): SignInSettings => ({
  baseUrl: 'http://localhost',
  secret: randomBytes(32).toString('base64url'),
});
