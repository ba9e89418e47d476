import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { connectEmbedded } from '../../engine/database/connect.ts';
import { migrate } from '../../engine/database/migrate.ts';
import './provided.ts';

const root = new URL('../../', import.meta.url);
const kept = new URL('node_modules/.cache/cauce/', root);

/** What a migrated database is made from: the migrations, and the code that runs them. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const folder of ['migrations/', 'engine/database/']) {
    for (const name of readdirSync(new URL(folder, root)).sort()) {
      if (/[.](sql|ts)$/.test(name)) hash.update(name).update(readFileSync(new URL(folder + name, root)));
    }
  }
  return hash
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex')
    .slice(0, 20);
}

const hourMs = 3_600_000;

/** Leaves no more on the disk than runs of the last hour may still read: each is some fifty megabytes. */
function forgetOld(): void {
  for (const name of readdirSync(kept)) {
    const file = new URL(name, kept);
    if (Date.now() - statSync(file).mtimeMs > hourMs) rmSync(file, { force: true });
  }
}

/**
 * Migrates one embedded database and keeps it as a file: each worker opens its own from it, in a tenth of the time.
 * It is made again when what it is made from has changed.
 */
export default async function setup(project: TestProject): Promise<void> {
  const dump = fileURLToPath(new URL(`migrated-${fingerprint()}.tar`, kept));
  if (!existsSync(dump)) {
    const connection = await connectEmbedded({});
    await migrate(connection);
    mkdirSync(kept, { recursive: true });
    const making = `${dump}.${process.pid}`;
    writeFileSync(making, Buffer.from(await (await connection.dump!()).arrayBuffer()));
    renameSync(making, dump);
    await connection.close();
    forgetOld();
  }
  project.provide('testDatabase', { kind: 'pglite', dump });
}
