import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const cauce = fileURLToPath(new URL('../../cli/cauce.ts', import.meta.url));
const patienceMs = 60_000;

/** A server as anyone would run it, in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** What no program can catch: the process is gone in the middle of whatever it does. */
  kill(): Promise<void>;
  /** Tells it to stop, and answers the code that it ended with. */
  stop(): Promise<number | null>;
}

const spawned = new Set<ChildProcess>();

/** Kills whatever servers a test has left. */
export function killServers(): void {
  for (const child of spawned) child.kill('SIGKILL');
}

/** Spawns the server and does not wait for it. */
export function spawnServer(settings: { readonly [name: string]: string }): ChildProcess {
  const { npm_lifecycle_event: _run, ...env } = process.env;
  const child = spawn(process.execPath, [cauce, 'serve'], {
    env: { ...env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  spawned.add(child);
  child.once('exit', () => spawned.delete(child));
  return child;
}

/** Starts the server and waits until it listens. Throws what it said where it does not. */
export async function startServer(settings: { readonly [name: string]: string }): Promise<ServerProcess> {
  const child = spawnServer(settings);
  const ended = once(child, 'exit');
  const url = await listening(child);
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`The server did not start (${why}): ${said}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('it took too long');
    }, patienceMs);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`it ended with ${code ?? signal}`);
    });
    const read = (chunk: string) => {
      said += chunk;
      const url = /(http:\/\/localhost:\d+)\s*$/.exec(said)?.[1];
      // The last line that it says names its address; the line before names the page of the API.
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout!.setEncoding('utf8').on('data', read);
  });
}
