import { expect, it } from 'vitest';
import type { Engine } from '../../../engine/kernel/engine.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { writeWait } from '../../../engine/kernel/waits.ts';
import { attentionView } from '../../../engine/process/views/attention.ts';
import { testClock } from '../../database.ts';
import { aCycle, type Cycle, withCycles } from '../kernel/given-cycle.ts';

withCycles();

const later = (ms: number) => new Date(Date.parse(testClock.now()) + ms).toISOString();
const attention = async ({ at, process }: Cycle, page: { after?: string; limit: number } = { limit: 50 }) =>
  (await attentionView(at.engine, { organization: at.organization, process, ...page }))!;

/** Lets the clock ask, a minute from now, that the dialogues be left. */
async function askedByTheClock(cycle: Cycle, subject = 'dialogues'): Promise<string> {
  const dueAt = later(60_000);
  const { organization, engine } = cycle.at;
  const ask = { kind: 'stage-deadline', command: 'request-passage', input: { stage: 'dialogues' } };
  await engine.unit(organization, async (tx) => {
    const wait = { ...ask, subject, dueAt, movesWithSuspension: true };
    await writeWait({ tx, organization, process: cycle.process }, wait, crypto.randomUUID());
    return { commit: true, value: undefined };
  });
  return dueAt;
}

/** The same engine, in which asking for a passage is broken. */
function broken(engine: Engine): Engine {
  const fail = async () => {
    throw new Error('A bug.');
  };
  const { catalogue } = engine;
  const command = (name: string) => {
    const found = catalogue.command(name);
    return found?.name === 'request-passage' ? { ...found, record: fail } : found;
  };
  return { ...engine, catalogue: { ...catalogue, command } };
}

it('shows a person what the clock was refused, and nothing of what went well', async () => {
  const cycle = await aCycle();
  const dueAt = await askedByTheClock(cycle);
  expect((await attention(cycle)).items).toEqual([]);
  testClock.moveTo(dueAt);
  expect(await sweep(cycle.at.engine, cycle.at.organization)).toEqual({ accepted: 0, refused: 1, failed: 0 });
  expect((await attention(cycle)).items).toEqual([
    {
      id: expect.any(String),
      kind: 'stage-deadline',
      subject: 'dialogues',
      command: 'request-passage',
      dueAt,
      attempts: 1,
      refused: expect.objectContaining({ code: 'gate-blocked', stage: 'dialogues' }),
      settledAt: testClock.now(),
    },
  ]);
  expect(await sweep(cycle.at.engine, cycle.at.organization)).toEqual({ accepted: 0, refused: 0, failed: 0 });
  await cycle.heard('mujeres');
  const again = await askedByTheClock(cycle);
  expect((await attention(cycle)).items).toEqual([]);
  testClock.moveTo(again);
  expect(await sweep(cycle.at.engine, cycle.at.organization)).toEqual({ accepted: 1, refused: 0, failed: 0 });
  expect((await attention(cycle)).items).toEqual([]);
  expect((await cycle.events()).at(-1)).toMatchObject({
    type: 'stage-passed',
    body: { by: { id: 'clock', role: 'clock' } },
  });
  await cycle.verified();
});

it('shows what failed, tries it again when its claim has run out, and lets it go when it went through', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  testClock.moveTo(await askedByTheClock(cycle));
  const failing = broken(cycle.at.engine);
  expect(await sweep(failing, cycle.at.organization)).toEqual({ accepted: 0, refused: 0, failed: 1 });
  expect(await sweep(failing, cycle.at.organization)).toEqual({ accepted: 0, refused: 0, failed: 0 });
  testClock.moveTo(later(60_000));
  expect((await attention(cycle)).items).toMatchObject([{ attempts: 1, refused: null, settledAt: null }]);
  expect(await sweep(failing, cycle.at.organization)).toEqual({ accepted: 0, refused: 0, failed: 1 });
  testClock.moveTo(later(60_000));
  expect((await attention(cycle)).items).toMatchObject([{ attempts: 2, refused: null }]);
  expect(await sweep(cycle.at.engine, cycle.at.organization)).toEqual({ accepted: 1, refused: 0, failed: 0 });
  expect((await attention(cycle)).items).toEqual([]);
  await cycle.verified();
});

it('does a command once though the sweep died before it wrote down how it ended', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  testClock.moveTo(await askedByTheClock(cycle));
  let commits = 0;
  const { engine } = cycle.at;
  // The claim and the command go through; the third transaction, which settles the wait, does not.
  const dying: Engine = {
    ...engine,
    unit: (organization, work) => {
      if (organization !== '') commits += 1;
      if (commits === 3) throw new Error('The server is gone.');
      return engine.unit(organization, work);
    },
  };
  await expect(sweep(dying, cycle.at.organization)).rejects.toThrow('The server is gone.');
  testClock.moveTo(later(60_000));
  expect(await sweep(engine, cycle.at.organization)).toEqual({ accepted: 1, refused: 0, failed: 0 });
  const passages = (await cycle.events()).filter((event) => event.type === 'stage-passed');
  expect(passages).toHaveLength(1);
  await cycle.verified();
});

it('is read page by page', async () => {
  const cycle = await aCycle();
  for (const subject of ['a', 'b', 'c']) await askedByTheClock(cycle, subject);
  testClock.moveTo(later(60_000));
  await sweep(cycle.at.engine, cycle.at.organization);
  const first = await attention(cycle, { limit: 2 });
  expect(first.items).toHaveLength(2);
  const rest = await attention(cycle, { limit: 2, after: first.next! });
  expect(rest.items).toHaveLength(1);
  expect(rest.next).toBeUndefined();
  expect(new Set([...first.items, ...rest.items].map(({ subject }) => subject))).toEqual(
    new Set(['a', 'b', 'c']),
  );
});
