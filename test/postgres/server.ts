import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { type Account, serverAccount } from './account.ts';
import { giveTo, postgresBinaries } from './binaries.ts';
import type { Order } from './supervise.ts';

/** `fsync: false` trades durability for speed: for tests only. `settings` are lines of postgresql.conf. */
export type PostgresOptions = { fsync?: boolean; settings?: Record<string, string | number> };

/** A running server: `ownerUrl` logs in as a superuser, `appUrl` as `cauce_app`, which owns nothing. */
export type PostgresServer = { ownerUrl: string; appUrl: string; dataDir: string; stop(): Promise<void> };

const bootMs = 60_000;

/**
 * A real PostgreSQL on a free port of the loopback address, with a fresh database named cauce. It stops, and its
 * folder goes, at `stop()` or when this process ends in whatever way. It does not keep this process alive.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const account = serverAccount();
  const scratch = scratchFolder(account);
  const passwords = { owner: randomBytes(16).toString('hex'), app: randomBytes(16).toString('hex') };
  try {
    const bin = postgresBinaries(account, scratch);
    const dataDir = join(scratch, 'data');
    createCluster({ bin, dataDir, scratch, account, password: passwords.owner });
    const { port, supervisor } = await start({ bin, dataDir, scratch, account, options });
    const url = (role: string, password: string, database: string) =>
      `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
    await createDatabase(url('cauce_owner', passwords.owner, 'postgres'), passwords.app);
    return {
      ownerUrl: url('cauce_owner', passwords.owner, 'cauce'),
      appUrl: url('cauce_app', passwords.app, 'cauce'),
      dataDir,
      stop: () => stop(supervisor),
    };
  } catch (error) {
    rmSync(scratch, { recursive: true, force: true });
    throw error;
  }
}

/** A fresh folder that the server's account owns, in the first place that this account can enter. */
function scratchFolder(account: Account): string {
  const places = account === null ? [tmpdir()] : [tmpdir(), '/tmp', '/var/tmp'];
  for (const place of places) {
    const folder = mkdtempSync(join(place, 'cauce-postgres-'));
    giveTo(account, folder);
    if (account === null || spawnSync('/bin/ls', [folder], { ...account, cwd: '/' }).status === 0)
      return folder;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`The account that PostgreSQL runs as can enter none of ${places.join(', ')}.`);
}

type Cluster = { bin: string; dataDir: string; scratch: string; account: Account };

function createCluster({ bin, dataDir, scratch, account, password }: Cluster & { password: string }): void {
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  giveTo(account, passwordFile);
  // The built-in collation is the same on every machine, whatever locales it has.
  const flags = [
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-sync',
  ];
  const { status, stderr, error } = spawnSync(
    join(bin, 'initdb'),
    [
      `--pgdata=${dataDir}`,
      '--username=cauce_owner',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...flags,
    ],
    { ...account, cwd: scratch, encoding: 'utf8' },
  );
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`initdb failed: ${error?.message ?? stderr}`);
}

/** Another program may take the free port between its choice and its use: then another port is tried. */
async function start({ options, ...cluster }: Cluster & { options: PostgresOptions }) {
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const supervisor = launch(cluster, port, options);
    const failure = await readiness(supervisor, cluster);
    if (failure === null) return { port, supervisor };
    if (attempt === 5 || !failure.includes('Address already in use'))
      throw new Error(`PostgreSQL did not start: ${failure}`);
  }
}

function launch(
  { bin, dataDir, scratch, account }: Cluster,
  port: number,
  options: PostgresOptions,
): ChildProcess {
  const durability =
    options.fsync === false ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {};
  // Without a socket folder there is neither a path that may be too long nor a lock file to leave behind.
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...durability,
    ...options.settings,
  };
  const args = [
    '-D',
    dataDir,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const order: Order = {
    program: join(bin, 'postgres'),
    args,
    account,
    log: join(scratch, 'server.log'),
    scratch,
  };
  const file = fileURLToPath(new URL('supervise.ts', import.meta.url));
  // Detached, because the interrupt key reaches a whole process group, and the supervisor has to outlive it.
  const supervisor = spawn(process.execPath, [file, JSON.stringify(order)], {
    detached: true,
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  supervisor.unref();
  (supervisor.stdin as unknown as { unref(): void }).unref();
  return supervisor;
}

/** Null once the server accepts connections; the end of its log if it falls or takes too long. */
async function readiness(supervisor: ChildProcess, { dataDir, scratch }: Cluster): Promise<string | null> {
  const deadline = performance.now() + bootMs;
  while (supervisor.exitCode === null && performance.now() < deadline) {
    // The eighth line of this file is the server's own word on its state.
    if (read(join(dataDir, 'postmaster.pid')).split('\n')[7]?.trim() === 'ready') return null;
    await pause(20);
  }
  return `${read(join(scratch, 'server.log')).slice(-2000)} (exit code ${supervisor.exitCode})`;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function createDatabase(url: string, appPassword: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql.unsafe(
    `CREATE ROLE cauce_app LOGIN PASSWORD '${appPassword}' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`,
  );
  await sql.unsafe('CREATE DATABASE cauce');
  await sql.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('No free port.')),
      );
    });
  });
}

async function stop(supervisor: ChildProcess): Promise<void> {
  if (supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  supervisor.ref();
  const ended = new Promise((resolve) => supervisor.once('exit', resolve));
  supervisor.stdin?.end();
  await ended;
}
