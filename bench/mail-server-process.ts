import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('mail-server.ts', import.meta.url));

/** A plain mail server in a process of its own, that counts what it takes. */
export interface MailServerProcess {
  readonly url: string;
  /** How many mails it has taken since it was last asked. */
  taken(): Promise<number>;
  stop(): Promise<void>;
}

export async function startMailServer(): Promise<MailServerProcess> {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => String((await lines.next()).value);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url: await next(),
    async taken() {
      child.stdin.write('?\n');
      return Number(await next());
    },
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
