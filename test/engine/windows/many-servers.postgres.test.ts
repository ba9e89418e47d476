import { afterAll, beforeAll, expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { type RunningEngine, startEngine } from '../../../engine/start.ts';
import { testClock, testDatabase } from '../../database.ts';
import { aBlackoutProcess, art41, type Blackout, eventsOf, moveTo, withBlackouts } from './given-window.ts';

withBlackouts();

let other: RunningEngine;
beforeAll(async () => {
  other = await startEngine({ ...testDatabase(), clock: testClock });
});
afterAll(() => other.close());

const window = (changes: object = {}) => ({
  ...{ kind: 'electoral-blackout', title: 'Veda', authority: 'Instituto', basis: art41 },
  term: { by: 'dates', from: testClock.now(), until: '2025-01-11T06:00:00Z', blocks: ['publicity'] },
  movesDeadlines: true,
  ...changes,
});

/** An engine that has done everything of a command and stands before its commit until it is let go. */
function standing(engine: RunningEngine) {
  let letGo = () => {};
  let stands = () => {};
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const stood = new Promise<void>((resolve) => {
    stands = resolve;
  });
  const unit: typeof engine.unit = (of, work) =>
    engine.unit(of, async (tx) => {
      const ended = await work(tx);
      stands();
      await gone;
      return ended;
    });
  return { engine: { ...engine, unit }, stood, letGo };
}

const isPending = (answer: Promise<unknown>) =>
  Promise.race([answer.then(() => false), new Promise((resolve) => setTimeout(() => resolve(true), 200))]);

const entries = [{ title: 'Diálogos', opensOn: '2025-06-10' }];
const publish = ({ at, process, team }: Blackout, by = at.engine) =>
  execute(by, team, {
    organization: at.organization,
    process,
    command: 'publish-timeline',
    input: { entries },
  });
const onAll = ({ at }: Blackout, command: string, input: object, by: typeof at.engine = other) =>
  execute(by, at.administrator, { organization: at.organization, command, input });

it('answers a declaration once the acts under way have ended, and lets none through after it', async () => {
  moveTo('2025-01-01T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const act = standing(process.at.engine);
  const under = publish(process, act.engine);
  await act.stood;
  const declared = onAll(process, 'declare-window', window({ process: process.process }));
  expect(await isPending(declared)).toBe(true);
  act.letGo();
  expect((await under).ok).toBe(true);
  const answer = await declared;
  expect(answer.ok).toBe(true);
  const refusal = { reason: 'blocked-by-window' };
  expect(await publish(process)).toMatchObject({ refusal });
  // What was done before is found when the process notes the window.
  testClock.moveTo('2025-01-01T18:00:00.001Z');
  await sweep(other, process.at.organization);
  const noted = (await eventsOf(process)).findLast(({ type }) => type === 'window-noted');
  expect(noted?.body.payload).toMatchObject({ window: answer.ok && answer.result.window });
});

it('lets an act wait for a declaration that is under way, and for another end of a window', async () => {
  moveTo('2025-01-02T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const declaring = standing(other);
  const told = window({ process: process.process });
  const declared = onAll(process, 'declare-window', told, declaring.engine);
  await declaring.stood;
  const act = publish(process);
  expect(await isPending(act)).toBe(true);
  declaring.letGo();
  const answer = await declared;
  expect(await act).toMatchObject({ refusal: { reason: 'blocked-by-window' } });
  const end = { window: answer.ok && answer.result.window, endsAt: testClock.now(), reason: 'Se levantó.' };
  expect((await onAll(process, 'change-window-end', end)).ok).toBe(true);
  expect((await publish(process)).ok).toBe(true);
  const prolonging = standing(other);
  const longer = { ...end, endsAt: '2025-01-20T06:00:00Z' };
  const prolonged = onAll(process, 'change-window-end', longer, prolonging.engine);
  await prolonging.stood;
  const again = publish(process);
  expect(await isPending(again)).toBe(true);
  prolonging.letGo();
  expect((await prolonged).ok).toBe(true);
  expect(await again).toMatchObject({ refusal: { reason: 'blocked-by-window' } });
});

it('moves deadlines once where two servers declare, end and sweep at the same time', async () => {
  moveTo('2025-01-03T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const { at } = process;
  const before = (await process.deadline()).due_at;
  const told = window({
    process: process.process,
    term: { by: 'dates', from: '2025-01-03T06:00:00Z', until: '2025-01-13T06:00:00Z', blocks: [] },
  });
  const both = [at.engine, other, at.engine, other];
  const declared = await onAll(process, 'declare-window', told);
  const id = declared.ok && declared.result.window;
  await Promise.all(both.map((engine) => sweep(engine, at.organization)));
  // Twenty days from the 3rd are the 23rd; ten more are 2 February, a Sunday before a holiday.
  expect(before).toBe('2025-01-24T05:59:59.999Z');
  expect((await process.deadline()).due_at).toBe('2025-02-05T05:59:59.999Z');
  testClock.moveTo('2025-01-04T18:00:00.000Z');
  const end = { window: id, endsAt: '2025-01-08T06:00:00Z', reason: 'Antes.' };
  const changes = both.map((engine) => onAll(process, 'change-window-end', end, engine));
  const answers = await Promise.all([...changes, ...both.map((engine) => sweep(engine, at.organization))]);
  expect(answers.slice(0, 4).filter((answer) => 'ok' in answer && answer.ok)).toHaveLength(1);
  testClock.moveTo('2025-01-04T18:01:00.001Z');
  await Promise.all(both.map((engine) => sweep(engine, at.organization)));
  expect((await process.deadline()).due_at).toBe('2025-01-29T05:59:59.999Z');
  const noted = (await eventsOf(process)).filter(({ type }) => type === 'window-noted');
  expect(noted.map(({ body }) => body.payload.deadlinesMoved)).toEqual([1, 1]);
  expect((await verifyOne(at.engine, { ...at, process: process.process }))?.faults).toEqual([]);
});
