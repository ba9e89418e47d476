import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import type { DatabaseOptions } from '../engine/database/open.ts';
import { simulatedClock } from '../engine/kernel/clock.ts';
import { type RunningEngine, startEngine } from '../engine/start.ts';
import './setup/provided.ts';

let running: RunningEngine | undefined;
let keysDir: string | undefined;

/** Where this run's database is. */
export function testDatabase(): DatabaseOptions {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') return { loadFrom: new Blob([readFileSync(database.dump)]) };
  return { url: database.appUrl, ownerUrl: database.ownerUrl, maxConnections: 10 };
}

export const testClock = simulatedClock('2021-03-01T12:00:00.000Z');

/** The engine of this test file, on the database of this run, with a clock that stands until it is moved. */
export async function testEngine(): Promise<RunningEngine> {
  keysDir ??= mkdtempSync(join(tmpdir(), 'cauce-keys-'));
  running ??= await startEngine({ ...testDatabase(), clock: testClock, keysDir });
  return running;
}

afterAll(async () => {
  await running?.close();
  running = undefined;
  if (keysDir !== undefined) rmSync(keysDir, { recursive: true, force: true });
});
