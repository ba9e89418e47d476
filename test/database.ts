import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { DatabaseOptions } from '../engine/database/open.ts';
import { simulatedClock } from '../engine/kernel/clock.ts';
import { type RunningEngine, startEngine } from '../engine/start.ts';
import './setup/provided.ts';

let running: Promise<RunningEngine> | undefined;

/** Where this run's database is. */
export function testDatabase(): DatabaseOptions {
  const database = inject('testDatabase');
  if (database.kind === 'pglite') return { loadFrom: new Blob([readFileSync(database.dump)]) };
  return { url: database.appUrl, ownerUrl: database.ownerUrl, maxConnections: 10 };
}

const start = '2021-03-01T12:00:00.000Z';
let clock = simulatedClock(start);

/** The clock of the test file that is running: it stands until it is moved, and begins anew with each file. */
export const testClock: ReturnType<typeof simulatedClock> = {
  now: () => clock.now(),
  moveTo: (instant) => clock.moveTo(instant),
};

/** Puts the clock back for the next file. Each keeps to organizations of its own, so nobody's time runs backwards. */
export function windBack(): void {
  clock = simulatedClock(start);
}

/**
 * The engine of this worker, on the database of this run: the files that it runs one after the other share it,
 * and end with it. To start one for each file took longer than the tests in it.
 */
export async function testEngine(): Promise<RunningEngine> {
  if (running === undefined) {
    const keysDir = mkdtempSync(join(tmpdir(), 'cauce-keys-'));
    process.once('exit', () => rmSync(keysDir, { recursive: true, force: true }));
    running = startEngine({ ...testDatabase(), clock: testClock, keysDir });
  }
  return running;
}
