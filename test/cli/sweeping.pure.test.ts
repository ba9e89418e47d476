import { expect, it, vi } from 'vitest';
import { sweepEverySecond } from '../../cli/sweeping.ts';
import { connectPostgres } from '../../engine/database/connect.ts';
import { unitOfWork } from '../../engine/database/unit-of-work.ts';
import { testClock, testEngine } from '../database.ts';
import { aCycle, hearAgain, withCycles, withForum } from '../engine/kernel/given-cycle.ts';

// On the embedded database only: a sweep walks over every organization, and on the shared server it would send
// what is due in the tests of others.
withCycles();

it('sends what has fallen due, once, and stops when its round has ended', async () => {
  const cycle = await aCycle();
  await withForum(cycle);
  await cycle.heard('mujeres');
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  await hearAgain(cycle, 'mujeres');
  await cycle.accepted('request-passage', { stage: 'review' });
  const closings = async () =>
    (await cycle.events()).filter(({ type }) => type === 'resolution-closed').length;
  const warned: string[] = [];
  const early = sweepEverySecond(await testEngine(), (line) => warned.push(line));
  await early.stop();
  expect(await closings()).toBe(0);
  testClock.moveTo(new Date(Date.parse(testClock.now()) + 10 * 86_400_000).toISOString());
  const sweeping = sweepEverySecond(await testEngine(), (line) => warned.push(line));
  await vi.waitFor(async () => expect(await closings()).toBe(1), { timeout: 10_000 });
  await sweeping.stop();
  expect(await closings()).toBe(1);
  expect(warned).toEqual([]);
  await cycle.verified();
});

it('says that a round failed, and tries again in the next', async () => {
  const away = connectPostgres('postgres://nobody@127.0.0.1:1/nothing', { max: 1 });
  const warned: string[] = [];
  const engine = { ...(await testEngine()), unit: unitOfWork(away) };
  const sweeping = sweepEverySecond(engine, (line) => warned.push(line));
  await vi.waitFor(() => expect(warned.length).toBeGreaterThan(1), { timeout: 20_000 });
  await sweeping.stop();
  await away.close();
  expect(JSON.parse(warned[0] ?? '')).toMatchObject({ fault: 'sweep', code: 'ECONNREFUSED' });
});
