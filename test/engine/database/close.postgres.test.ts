import { sql } from 'kysely';
import { expect, it, vi } from 'vitest';
import { startEngine } from '../../../engine/start.ts';
import { testDatabase } from '../../database.ts';
import { asOwner } from '../../owner.ts';

it('leaves no connection behind when it closes, so that the process may end', async () => {
  const url = new URL(testDatabase().url!);
  url.searchParams.set('application_name', 'closing');
  const engine = await startEngine({ ...testDatabase(), url: url.href });
  const connections = () =>
    asOwner('', async (tx) => {
      const found = await sql<{ pid: number }>`
        select pid from pg_stat_activity where application_name = 'closing'`.execute(tx);
      return found.rows.length;
    });
  const ask = () => engine.unit('', async () => ({ commit: false, value: undefined }));
  await Promise.all(Array.from({ length: 5 }, ask));
  expect(await connections()).toBeGreaterThan(0);
  await engine.close();
  await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 5000 });
});
