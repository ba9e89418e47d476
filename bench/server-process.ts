import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cauce = fileURLToPath(new URL('../cli/cauce.ts', import.meta.url));

/** Cauce as anyone runs it, in a process of its own, so that its memory is its own. */
export interface ServerProcess {
  readonly url: string;
  /** The most memory that it has had, in megabytes; nothing where the system does not tell. */
  peakMemoryMb(): number | null;
  stop(): Promise<void>;
}

/** Starts the server on the database that is being measured. */
export async function startServer(on: {
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly keysDir: string;
}): Promise<ServerProcess> {
  const { npm_lifecycle_event: _run, ...inherited } = process.env;
  const settings = { DATABASE_URL: on.appUrl, DATABASE_OWNER_URL: on.ownerUrl, CAUCE_KEYS_DIR: on.keysDir };
  const child = spawn(process.execPath, [cauce, 'serve'], {
    env: { ...inherited, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let said = '';
  const listening = new Promise<string>((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk;
      const url = /(http:\/\/localhost:\d+)\s*$/.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
  });
  const url = await Promise.race([
    listening,
    ended.then(([code]) => {
      throw new Error(`The server ended with ${code} before it listened: ${said}`);
    }),
  ]);
  return {
    url,
    peakMemoryMb: () => peakMemoryMb(child.pid!),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function peakMemoryMb(pid: number): number | null {
  if (process.platform !== 'linux') return null;
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
}
