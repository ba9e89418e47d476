import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../../../engine/database/folder-lock.ts';
import { checkHealth } from '../../../engine/database/health.ts';
import { startEngine } from '../../../engine/start.ts';

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'cauce-lock-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

/** Another process that takes the lock, and holds it until it is killed. */
async function holder(folder: string) {
  const lock = new URL('../../../engine/database/folder-lock.ts', import.meta.url).href;
  const code = `import { lockFolder } from '${lock}';
    await lockFolder(${JSON.stringify(folder)});
    setInterval(() => {}, 1000);
    console.log('held');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

it('is held by one process, by whatever way the folder is named', async () => {
  const folder = join(scratch, 'data');
  const child = await holder(folder);
  symlinkSync(folder, join(scratch, 'other-name'));
  await expect(lockFolder(folder)).rejects.toThrow(FolderInUse);
  await expect(lockFolder(join(scratch, 'other-name'))).rejects.toMatchObject({
    name: 'FolderInUse',
    message: expect.stringContaining('is open in another process'),
  });
  await (await lockFolder(join(scratch, 'elsewhere'))).release();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const mine = await lockFolder(folder);
  await mine.release();
});

it('is released at the end, and may be taken again', async () => {
  const first = await lockFolder(scratch);
  await expect(lockFolder(scratch)).rejects.toThrow(FolderInUse);
  await first.release();
  await (await lockFolder(scratch)).release();
});

it('keeps a second engine off the folder of one that runs, and the one that runs goes on', async () => {
  const first = await startEngine({ dataDir: scratch });
  await expect(startEngine({ dataDir: scratch })).rejects.toThrow(FolderInUse);
  expect(await checkHealth(first)).toEqual({ schema: 'known' });
  await first.close();
}, 90_000);
