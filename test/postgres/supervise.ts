/**
 * A process of its own between a test run and its server: `supervise.ts <order as JSON>`. It keeps PostgreSQL
 * running for as long as its standard input is open. The system closes that pipe however the parent ends, kill -9
 * included, so that no server and no data folder outlives the run that asked for it.
 */
import { spawn } from 'node:child_process';
import { openSync, rmSync } from 'node:fs';
import type { Account } from './account.ts';

/** What the supervisor is told: the program with its arguments, where it logs, and what to remove at the end. */
export type Order = { program: string; args: string[]; account: Account; log: string; scratch: string };

const patienceMs = 10_000;
const order = JSON.parse(process.argv[2] ?? '') as Order;
const log = openSync(order.log, 'a');
const server = spawn(order.program, order.args, {
  ...order.account,
  cwd: order.scratch,
  env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  stdio: ['ignore', log, log],
});

let asked = false;
function stop() {
  asked = true;
  server.kill('SIGINT');
  setTimeout(() => server.kill('SIGQUIT'), patienceMs).unref();
}

process.stdin.on('end', stop).on('error', stop).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
server.on('error', (error) => {
  console.error(error);
  process.exit(1);
});
server.on('exit', (code) => {
  // A server that fell by itself leaves its folder, so that the parent can read why in its log.
  if (asked) rmSync(order.scratch, { recursive: true, force: true });
  process.exit(asked ? 0 : (code ?? 1));
});
