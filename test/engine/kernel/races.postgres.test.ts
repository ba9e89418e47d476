import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { writeWait } from '../../../engine/kernel/waits.ts';
import { verifyOrganization } from '../../../engine/process/views/verification.ts';
import { startEngine } from '../../../engine/start.ts';
import { testClock, testDatabase } from '../../database.ts';
import { accepted } from '../../given.ts';
import { aCycle, type Cycle, someone, withCycles } from './given-cycle.ts';

withCycles();

const many = <T>(count: number, piece: (index: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, index) => piece(index)));
const said = (body: string) => ({ kind: 'need', body, channel: 'letter' });

/** The ledger has no gap, nothing twice, and gives what is stored. */
async function whole(cycle: Cycle, events: number) {
  const seqs = (await cycle.events()).map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from({ length: events }, (_, index) => index + 1));
  await cycle.verified();
}

it('takes fifty commands at once on one process, one behind the other', async () => {
  const cycle = await aCycle();
  const answers = await many(50, (index) => cycle.send('record-contribution', said(`Aporte ${index}`)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(50);
  const seqs = answers.map((answer) => (answer.ok ? answer.seq : 0)).sort((one, other) => one - other);
  expect(seqs).toEqual(Array.from({ length: 50 }, (_, index) => index + 2));
  await whole(cycle, 51);
  const [counter] = await cycle.at.engine.unit(cycle.at.organization, async (tx) => ({
    commit: false,
    value: await tx.selectFrom('counter').select('value').where('process', '=', cycle.process).execute(),
  }));
  expect(counter?.value).toBe(50);
});

it('lets one of many leave a stage, and tells the others that it was left', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  const colleagues = await many(5, () => someone(cycle.at, 'team'));
  const before = (await cycle.events()).length;
  const answers = await many(20, (index) =>
    cycle.send('request-passage', { stage: 'dialogues' }, { by: colleagues[index % 5]! }),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) {
    if (!answer.ok) expect(answer.refusal.code).toBe('not-accepted-in-stage');
  }
  await whole(cycle, before + 1);
});

it('lets one of two who saw the same version change it', async () => {
  const cycle = await aCycle();
  const other = await someone(cycle.at, 'team');
  const answers = await Promise.all([
    cycle.send('suspend-process', { reason: 'Uno' }, { expectedVersion: 1 }),
    cycle.send('suspend-process', { reason: 'Dos' }, { expectedVersion: 1, by: other }),
  ]);
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const refusal = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]))[0];
  expect(refusal).toEqual({ code: 'stale-version', expected: 1, actual: 2 });
  await whole(cycle, 2);
});

it('lets nothing be said in a stage behind its back: before its passage, or not at all', async () => {
  const cycle = await aCycle();
  await cycle.heard('mujeres');
  const before = (await cycle.events()).length;
  // In the middle of the queue for connections, so that some are under way beside it and some come after.
  const answers = await many(61, (index) =>
    index === 30
      ? cycle.send('request-passage', { stage: 'dialogues' })
      : cycle.send('record-contribution', said(`Aporte ${index}`)),
  );
  const passed = answers[30]!;
  const seq = passed.ok ? passed.seq : 0;
  expect(seq).toBeGreaterThan(before);
  const contributions = answers.filter((_, index) => index !== 30);
  const taken = contributions.flatMap((answer) => (answer.ok ? [answer.seq] : []));
  expect(taken.length).toBeGreaterThan(0);
  expect(taken.length).toBeLessThan(60);
  expect(taken.every((one) => one < seq)).toBe(true);
  for (const answer of contributions) {
    if (!answer.ok) expect(answer.refusal.code).toBe('not-accepted-in-stage');
  }
  await whole(cycle, before + 1 + taken.length);
});

it('does once what is asked fifty times at once under the same key', async () => {
  const cycle = await aCycle();
  const answers = await many(50, () =>
    cycle.send('record-contribution', said('Una vez'), { key: 'una-vez' }),
  );
  expect(answers[0]).toMatchObject({ ok: true, seq: 2 });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  await whole(cycle, 2);
  const { at, team } = cycle;
  const opening = { workflow: 'cycle', version: 1, title: 'Uno' };
  const request = { organization: at.organization, command: 'open-process', input: opening, key: 'abrir' };
  const opened = await many(50, () => execute(at.engine, team, request));
  const processes = new Set(opened.map((answer) => (answer.ok ? answer.result.process : undefined)));
  expect(processes.size).toBe(1);
  expect(processes.has(undefined)).toBe(false);
});

it('keeps the organization and its processes apart: no two wait for each other for ever', async () => {
  const cycles = await many(4, () => aCycle());
  const { at } = cycles[0]!;
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const answers = await many(80, (index) =>
    index % 2 === 0
      ? accepted(at, at.administrator, 'register-person', office)
      : cycles[((index - 1) / 2) % 4]!.accepted('record-contribution', said(`Aporte ${index}`)),
  );
  expect(answers).toHaveLength(80);
  for await (const { ledger, faults } of verifyOrganization(at.engine, at.organization)) {
    expect({ ledger, faults }).toEqual({ ledger, faults: [] });
  }
});

/** So many waits that fall due in a minute, each of them a request for the same passage. */
async function dueSoon({ at: { engine, organization }, process }: Cycle, count: number): Promise<string> {
  const dueAt = new Date(Date.parse(testClock.now()) + 60_000).toISOString();
  const ask = { kind: 'test', command: 'request-passage', input: { stage: 'dialogues' } };
  await engine.unit(organization, async (tx) => {
    for (let index = 0; index < count; index += 1) {
      const wait = { ...ask, subject: String(index), dueAt, movesWithSuspension: true };
      await writeWait({ tx, organization, process }, wait, crypto.randomUUID());
    }
    return { commit: true, value: undefined };
  });
  return dueAt;
}

it('claims twenty of what has fallen due at a time, whatever plan the database chooses', async () => {
  const cycle = await aCycle();
  const { engine, organization } = cycle.at;
  testClock.moveTo(await dueSoon(cycle, 45));
  const claimed: number[] = [];
  const unit: typeof engine.unit = (of, work) =>
    engine.unit(of, async (tx) => {
      // A plan that asks for the chosen rows anew for each row of the table.
      for (const way of ['hashjoin', 'mergejoin', 'hashagg', 'sort', 'material'])
        await sql`set local ${sql.raw(`enable_${way}`)} = off`.execute(tx);
      const ended = await work(tx);
      const taken = tx.selectFrom('due').select('id').where('organization', '=', organization);
      claimed.push((await taken.where('attempts', '>', 0).execute()).length);
      return ended;
    });
  // It dies at each command, so that nothing but claims is written.
  const command = () => {
    throw new Error('dead');
  };
  await sweep({ ...engine, unit, catalogue: { ...engine.catalogue, command } }, organization, 1);
  const settled_at = testClock.now();
  await engine.unit(organization, async (tx) => ({
    commit: true,
    value: await tx.updateTable('due').set({ settled_at }).where('process', '=', cycle.process).execute(),
  }));
  expect(claimed).toEqual([20, 40, 45, 45]);
});

it('sends each of what has fallen due once, though two servers sweep at once', async () => {
  const second = await startEngine({ ...testDatabase(), clock: testClock });
  try {
    const cycle = await aCycle();
    const { engine, organization } = cycle.at;
    const dueAt = await dueSoon(cycle, 60);
    await cycle.heard('mujeres');
    testClock.moveTo(dueAt);
    const swept = await Promise.all(
      [engine, second, engine, second].map((each) => sweep(each, organization)),
    );
    const total = (what: 'accepted' | 'refused' | 'failed') => swept.reduce((sum, one) => sum + one[what], 0);
    expect([total('accepted'), total('refused'), total('failed')]).toEqual([1, 59, 0]);
    expect(swept.filter(({ accepted: did, refused }) => did + refused > 0).length).toBeGreaterThan(1);
    const rows = await engine.unit(organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('due')
        .select(['attempts', 'settled_at'])
        .where('process', '=', cycle.process)
        .execute(),
    }));
    expect(rows.every(({ attempts, settled_at }) => attempts === 1 && settled_at !== null)).toBe(true);
    await whole(cycle, 5);
  } finally {
    await second.close();
  }
});
