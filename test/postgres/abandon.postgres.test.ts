import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { expect, it, vi } from 'vitest';

it('leaves no server behind when the process that started it is killed', { timeout: 90_000 }, async () => {
  const starter = spawn(process.execPath, [fileURLToPath(new URL('abandon.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [url] = await once(starter.stdout.setEncoding('utf8'), 'data');
  const connect = async () => {
    const sql = postgres(String(url).trim(), { max: 1, connect_timeout: 2 });
    await sql`SELECT 1`.finally(() => sql.end());
  };
  await connect();
  starter.kill('SIGKILL');
  await vi.waitFor(() => expect(connect()).rejects.toMatchObject({ code: 'ECONNREFUSED' }), {
    timeout: 60_000,
  });
});
