import { describe, expect, it } from 'vitest';
import { resolutionsView } from '../../../engine/forum/views/resolutions.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processView } from '../../../engine/process/views/process.ts';
import { testClock } from '../../database.ts';
import { aCycle, type Cycle, hearAgain, withCycles, withForum } from '../kernel/given-cycle.ts';

withCycles();

const reason = 'Emergencia comunal';
const day = 24 * 3_600_000;
const later = (days: number, from = testClock.now()) => new Date(Date.parse(from) + days * day).toISOString();

/** A process whose review was asked to pass: the forum has five days. */
async function underReview() {
  const cycle = await aCycle();
  const member = await withForum(cycle);
  await cycle.heard('mujeres');
  await cycle.accepted('request-passage', { stage: 'dialogues' });
  await hearAgain(cycle, 'mujeres');
  const { result } = await cycle.accepted('request-passage', { stage: 'review' });
  const vote = (way: string) => ({ resolution: result.resolution, dossierHash: result.hash, vote: way });
  return { cycle, member, closesAt: result.closesAt as string, vote };
}

const waits = (cycle: Cycle) =>
  cycle.at.engine.unit(cycle.at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('due')
      .select(['due_at', 'paused_at', 'settled_at', 'outcome', 'command', 'attempts'])
      .where('process', '=', cycle.process)
      .orderBy('due_at')
      .execute(),
  }));

const wait = async (cycle: Cycle) => (await waits(cycle))[0]!;

const closing = async ({ at, process }: Cycle) => {
  const all = await resolutionsView(at.engine, { organization: at.organization, process });
  return all?.items.map(({ state, closesAt }) => ({ state, closesAt }))[0];
};

/** What may be asked of a process in any standing but its own end. */
const stageCommands: [string, unknown][] = [
  ['map-stakeholders', { segments: [{ id: 'x', name: 'X', sensitive: false }] }],
  ['record-contribution', { kind: 'need', body: 'Luminarias', channel: 'letter' }],
  ['request-passage', { stage: 'dialogues' }],
  ['compose-forum', { seats: [{ id: 'b', sector: 'community', holder: 'Club' }] }],
  ['propose-outcome', { stage: 'review', outcome: 'void', reason }],
  ['propose-reopening', { stage: 'dialogues', reason }],
  ['withdraw-request', { stage: 'review' }],
  ['close-process', { reason }],
];

describe('a suspended process', () => {
  it('takes no command of a stage until it is resumed', async () => {
    const cycle = await aCycle();
    await cycle.heard('mujeres');
    await cycle.accepted('suspend-process', { reason });
    expect((await cycle.regions()).standing).toBe('suspended');
    for (const [command, input] of [...stageCommands, ['suspend-process', { reason }] as const]) {
      expect(await cycle.refused(command, input)).toMatchObject({
        code: 'process-suspended',
        command: command === 'suspend-process' ? 'suspend' : expect.any(String),
        since: testClock.now(),
        why: reason,
        open: ['resume-process'],
      });
    }
    await cycle.accepted('resume-process', { reason });
    expect(await cycle.refused('resume-process', { reason })).toMatchObject({
      code: 'not-accepted-in-stage',
    });
    await cycle.accepted('request-passage', { stage: 'dialogues' });
    await cycle.verified();
  });

  it('lets its waits stand, and moves them by as long as it stood', async () => {
    const { cycle, member, closesAt, vote } = await underReview();
    expect(await wait(cycle)).toMatchObject({
      due_at: closesAt,
      paused_at: null,
      command: 'close-resolution',
    });
    const suspendedAt = later(1);
    testClock.moveTo(suspendedAt);
    await cycle.accepted('suspend-process', { reason });
    testClock.moveTo(later(30));
    await sweep(cycle.at.engine, cycle.at.organization);
    expect(await wait(cycle)).toMatchObject({
      due_at: closesAt,
      paused_at: suspendedAt,
      settled_at: null,
      attempts: 0,
    });
    const resumed = await cycle.accepted('resume-process', { reason });
    expect(resumed.result).toEqual({ moved: 1 });
    // The clock is put back on 4 April 2021: the day keeps its last hour.
    const moved = later(30 + 1 / 24, closesAt);
    expect(await wait(cycle)).toMatchObject({ due_at: moved, paused_at: null, settled_at: null });
    expect(await closing(cycle)).toEqual({ state: 'open', closesAt: moved });
    testClock.moveTo(later(4));
    await sweep(cycle.at.engine, cycle.at.organization);
    expect(await closing(cycle)).toMatchObject({ state: 'open' });
    testClock.moveTo(moved);
    await cycle.accepted('vote-resolution', vote('approve'), member);
    expect(await closing(cycle)).toMatchObject({ state: 'carried-out' });
    await cycle.verified();
  });

  it('is closed by the clock at the hour that the suspension moved', async () => {
    const { cycle, closesAt } = await underReview();
    await cycle.accepted('suspend-process', { reason });
    testClock.moveTo(later(10));
    await cycle.accepted('resume-process', { reason });
    testClock.moveTo(later(10, closesAt));
    expect(await sweep(cycle.at.engine, cycle.at.organization)).toMatchObject({ failed: 0 });
    expect(await closing(cycle)).toMatchObject({ state: 'no-quorum' });
    expect((await wait(cycle)).outcome).toEqual({ answered: true });
    await cycle.verified();
  });

  it('moves a wait by each of its suspensions', async () => {
    const { cycle, closesAt } = await underReview();
    for (const days of [3, 4]) {
      await cycle.accepted('suspend-process', { reason });
      testClock.moveTo(later(days));
      await cycle.accepted('resume-process', { reason });
    }
    expect((await wait(cycle)).due_at).toBe(later(7, closesAt));
    const moved = (await cycle.events()).filter((event) => event.type === 'process-resumed');
    expect(moved.map((event) => event.body.payload)).toEqual([{ deadlinesMoved: 1 }, { deadlinesMoved: 1 }]);
  });
});

describe('a cancelled process', () => {
  it('takes nothing more, from nobody, and what it holds stays', async () => {
    const { cycle, member, vote, closesAt } = await underReview();
    await cycle.accepted('cancel-process', { reason }, cycle.at.administrator);
    const { at, process } = cycle;
    const view = await processView(at.engine, { organization: at.organization, process });
    expect(view).toMatchObject({ state: 'cancelled', standing: 'cancelled', open: [] });
    const ended = [
      ...stageCommands,
      ['suspend-process', { reason }],
      ['resume-process', { reason }],
    ] as const;
    for (const [command, input] of ended) {
      expect(await cycle.refused(command, input)).toMatchObject({
        code: 'not-accepted-in-stage',
        state: 'cancelled',
      });
    }
    expect(await cycle.refused('vote-resolution', vote('approve'), member)).toMatchObject({
      code: 'not-accepted-in-stage',
    });
    expect(await cycle.refused('cancel-process', { reason }, at.administrator)).toMatchObject({
      code: 'not-accepted-in-stage',
    });
    expect(await wait(cycle)).toMatchObject({ settled_at: testClock.now(), outcome: { ended: true } });
    testClock.moveTo(closesAt);
    await sweep(at.engine, at.organization);
    expect((await wait(cycle)).attempts).toBe(0);
    await cycle.verified();
  });

  it('is cancelled by an administrator, also while it is suspended', async () => {
    const cycle = await aCycle();
    expect(await cycle.refused('cancel-process', { reason })).toMatchObject({ code: 'not-permitted' });
    await cycle.accepted('suspend-process', { reason });
    await cycle.accepted('cancel-process', { reason }, cycle.at.administrator);
    await cycle.verified();
  });
});

describe('closing', () => {
  it('waits until every stage has passed', async () => {
    const { cycle, member, vote } = await underReview();
    const early = await cycle.refused('close-process', { reason });
    expect(early).toMatchObject({ code: 'not-accepted-in-stage' });
    await cycle.accepted('vote-resolution', vote('approve'), member);
    expect(await cycle.regions()).toMatchObject({ dialogues: 'passed', review: 'passed' });
    await cycle.accepted('suspend-process', { reason });
    expect(await cycle.refused('close-process', { reason })).toMatchObject({ code: 'process-suspended' });
    await cycle.accepted('resume-process', { reason });
    const closed = await cycle.accepted('close-process', { reason });
    expect(closed.process).toMatchObject({ state: 'closed' });
    await cycle.verified();
  });

  it('ends as well where the forum approves an end without result', async () => {
    const { cycle, member } = await underReview();
    await cycle.accepted('withdraw-request', { stage: 'review' });
    const { result } = await cycle.accepted('propose-outcome', { stage: 'review', outcome: 'void', reason });
    const vote = { resolution: result.resolution, dossierHash: result.dossierHash, vote: 'approve' };
    const ended = await cycle.accepted('vote-resolution', vote, member);
    expect(ended.process).toMatchObject({ state: 'closed-without-result' });
    await cycle.verified();
  });
});

it('keeps in public why a process stood still, went on and was cancelled', async () => {
  const cycle = await aCycle();
  await cycle.accepted('suspend-process', { reason: 'Veda' });
  await cycle.accepted('resume-process', { reason: 'Fin de la veda' });
  await cycle.accepted('cancel-process', { reason: 'Sin presupuesto' }, cycle.at.administrator);
  const kept = await cycle.at.engine.unit(cycle.at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('standing_change')
      .select(['kind', 'reason'])
      .where('process', '=', cycle.process)
      .orderBy('id')
      .execute(),
  }));
  expect(kept).toEqual([
    { kind: 'suspended', reason: 'Veda' },
    { kind: 'resumed', reason: 'Fin de la veda' },
    { kind: 'cancelled', reason: 'Sin presupuesto' },
  ]);
  expect(JSON.stringify(await cycle.events())).not.toMatch(/Veda|veda|presupuesto/);
});
