import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import { languageOf } from '../../cli/config.ts';
import { run as orders } from '../../cli/run.ts';
import { connectEmbedded } from '../../engine/database/connect.ts';
import { ownDatabaseOn } from '../postgres/own-database.ts';
import { atEnd } from '../setup/at-end.ts';
import '../setup/provided.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Long enough for an embedded database to be made on a busy machine. */
export const patience = 120_000;

/** How a command ended, and what it said. */
interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The real command, running; what it has said so far, and how it ended. */
export interface Running {
  readonly child: ChildProcess;
  said(): string;
  /** Waits until it says something; throws where it ends first. */
  says(words: RegExp): Promise<RegExpExecArray>;
  readonly ended: Promise<Ended>;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cauce-cli-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/**
 * Where the command's data is: a folder, or a database of its own. A server sweeps what has fallen due in all of its
 * database by the machine's clock, and would take the other tests' processes years ahead.
 */
export async function aDatabase(): Promise<Record<string, string>> {
  const database = inject('testDatabase');
  const folder = { CAUCE_DATA_DIR: temporaryFolder() };
  if (database.kind === 'pglite') {
    // Migrated already, because making one takes seconds; that one is made from nothing is tried on its own.
    const loadFrom = new Blob([readFileSync(database.dump)]);
    await (await connectEmbedded({ dataDir: join(folder.CAUCE_DATA_DIR, 'database'), loadFrom })).close();
    return folder;
  }
  const own = await ownDatabaseOn(database, 'migrated');
  atEnd(() => own.drop());
  return { ...folder, DATABASE_URL: own.appUrl, DATABASE_OWNER_URL: own.ownerUrl };
}

/**
 * Where Node keeps the engine's files without their types, so that each of the many commands need not take them off
 * again: it is most of the time that a command takes to start.
 */
const compiled = join(root, 'node_modules/.cache/cauce-compiled');

/**
 * What `cauce` answers to an order, within this process: to start one takes longer than nearly all that they do. What
 * a process of its own adds (signals, its end, another one beside it) is tried with `cauce`.
 */
export async function order(
  [first = 'help', ...args]: readonly string[],
  env: Record<string, string | undefined> = {},
): Promise<Ended> {
  let [out, err] = ['', ''];
  const code = await orders(first, {
    args,
    env,
    language: languageOf(env),
    say: (line) => {
      out += `${line}\n`;
    },
    warn: (line) => {
      err += `${line}\n`;
    },
  });
  return { code, out, err };
}

/** Runs `cauce` with nothing of the tests' own environment but the path. */
export function cauce(args: readonly string[], env: Record<string, string | undefined> = {}): Running {
  return run(process.execPath, ['cli/cauce.ts', ...args], env);
}

export function run(
  program: string,
  args: readonly string[],
  env: Record<string, string | undefined>,
): Running {
  const child = spawn(program, args, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      LANG: 'C.UTF-8',
      NODE_COMPILE_CACHE: compiled,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  atEnd(() => child.kill('SIGKILL'));
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      resolve({ code, out, err });
    });
  });
  const says = async (words: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = words.exec(out + err);
      if (found !== null) return found;
      if (child.exitCode !== null)
        throw new Error(`It ended with ${child.exitCode} and never said ${words}: ${out}${err}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { child, said: () => out + err, says, ended };
}

/** A server on any free port, and its address. */
export async function aServer(env: Record<string, string>): Promise<Running & { readonly address: string }> {
  const server = cauce(['serve'], { PORT: '0', ...env });
  const [, address = ''] = await server.says(/Cauce atiende en (http:\S+)/);
  return { ...server, address };
}

/** Founds an organization by the command line, and answers its administrator's key. */
export async function founded(env: Record<string, string>, slug: string): Promise<string> {
  const { code, out, err } = await order(
    ['init', '--name', 'Municipalidad de prueba', '--organization', slug],
    env,
  );
  const key = /^cauce_\S+$/m.exec(out)?.[0];
  if (code !== 0 || key === undefined) throw new Error(`init ended with ${code}: ${out}${err}`);
  return key;
}
