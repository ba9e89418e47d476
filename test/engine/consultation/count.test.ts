import { describe, expect, it } from 'vitest';
import type { BoxHeads } from '../../../engine/consultation/ballot-box.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import type { Tx } from '../../../engine/database/unit-of-work.ts';
import { execute } from '../../../engine/kernel/execute.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import {
  aProcess,
  document,
  inDays,
  opened,
  published,
  type TestProcess,
  voted,
} from './given-consultation.ts';

/** An open consultation, with as many ballots as choices are given. */
async function withBallots(choices: readonly string[][], changes: object = {}) {
  const at = await aProcess();
  const consultation = await opened(at, changes);
  const codes: string[] = [];
  for (const [voter, choice] of choices.entries())
    codes.push(await voted(at, consultation, voter, ...choice));
  return { at, consultation, codes };
}

async function close(at: TestProcess, consultation: string) {
  testClock.moveTo(inDays(6));
  await accepted(at, at.team, 'close-consultation', { consultation }, at.process);
}

/** Writes past the engine, as somebody with the database's password could. */
const tamper = (at: TestProcess, work: (tx: Tx) => Promise<unknown>) =>
  at.engine.unit(at.organization, async (tx) => ({ commit: true, value: await work(tx) }));

const eventsOf = async (at: TestProcess) => {
  const { items } = (await processLedgerView(at.engine, { ...at, limit: 200 }))!;
  return items;
};

it('is done once: what a crash leaves between the count and the end of the keys, the clock finishes', async () => {
  const { at, consultation } = await withBallots([['greener'], ['greener'], ['safer']]);
  const where = { organization: at.organization, process: at.process, consultation };
  await close(at, consultation);
  await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
  expect(await at.engine.keys.read(where)).toMatchObject({ ok: true });
  expect(await refused(at, at.secretary, 'count-consultation', { consultation }, at.process)).toMatchObject({
    code: 'not-accepted-in-state',
    state: 'counted',
  });
  await sweep(at.engine, at.organization);
  expect(await at.engine.keys.read(where)).toMatchObject({ refusal: { code: 'keys-destroyed' } });
  expect(await consultationView(at.engine, where)).toMatchObject({ keysDestroyedAt: testClock.now() });
  await sweep(at.engine, at.organization);
  const destroyed = (await eventsOf(at)).filter(({ type }) => type === 'consultation-keys-destroyed');
  expect(destroyed).toHaveLength(1);
  expect(await verifyOne(at.engine, at)).toMatchObject({ faults: [] });
});

it('takes keys that are gone already for destroyed, because a crash came before that was recorded', async () => {
  const { at, consultation } = await withBallots([['greener']]);
  await close(at, consultation);
  await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
  await at.engine.keys.destroy({ organization: at.organization, consultation });
  await accepted(at, at.secretary, 'destroy-consultation-keys', { consultation }, at.process);
  await accepted(at, at.secretary, 'publish-result', { consultation }, at.process);
});

it('is not done without the keys, and nothing of it stays', async () => {
  const { at, consultation } = await withBallots([['greener']]);
  await close(at, consultation);
  await at.engine.keys.destroy({ organization: at.organization, consultation });
  expect(await refused(at, at.secretary, 'count-consultation', { consultation }, at.process)).toMatchObject({
    reason: 'keys-destroyed',
  });
  const where = { organization: at.organization, process: at.process, consultation };
  expect(await consultationView(at.engine, where)).toMatchObject({ state: 'closed', result: null });
});

it('tells the ledger numbers and roots, and of the choices nothing before the result is published', async () => {
  const { at, consultation } = await withBallots([['greener'], ['greener'], ['safer'], []]);
  await published(at, consultation);
  const events = await eventsOf(at);
  const payloads = (type: string) =>
    events.filter((one) => one.type === type).map(({ body }) => body.payload as { heads: BoxHeads });
  const [close] = payloads('consultation-closed');
  const [count] = payloads('consultation-counted');
  expect(close).toMatchObject({ ballots: 4, heads: { roll: { size: 4 }, ballots: { size: 4 } } });
  expect(count).toMatchObject({ ballots: 4, annulled: 0, heads: { inclusion: { size: 4 } } });
  expect(count!.heads.ballots).toEqual(close!.heads.ballots);
  expect(count!.heads.roll).toEqual(close!.heads.roll);
  const before = events.slice(
    0,
    events.findIndex(({ type }) => type === 'result-published'),
  );
  const told = before.filter(({ type }) => type !== 'charter-frozen').map(({ body }) => JSON.stringify(body));
  expect(told.filter((text) => /greener|safer|blank|tally/.test(text))).toEqual([]);
  const { file } = (await recountView(at.engine, { ...at, consultation }))!;
  expect(file.roots).toMatchObject(count!.heads);
  expect(payloads('result-published')[0]).toMatchObject({ winners: ['greener'], outcome: 'valid' });
});

it('keeps no document number anywhere, in the receipts of repeated requests neither', async () => {
  const { at, consultation } = await withBallots([['greener']]);
  const input = { consultation, of: { by: 'document', document: document(0) }, reason: 'not-eligible' };
  const send = (key: string, body: object = input) =>
    execute(at.engine, at.secretary, { ...at, command: 'quarantine-ballot', input: body, key });
  const first = await send('one');
  expect(first.ok).toBe(true);
  expect(await send('one')).toEqual(first);
  const { number } = document(0);
  const found = await at.engine.unit(at.organization, async (tx) => {
    const tables = ['receipt', 'ledger_event', 'roll_entry', 'ballot', 'quarantine', 'consultation'] as const;
    const rows = await Promise.all(tables.map((table) => tx.selectFrom(table).selectAll().execute()));
    return { commit: false, value: JSON.stringify(rows) };
  });
  expect(found).not.toContain(number);
  expect(found).not.toContain(number.replace('-', ''));
});

describe('a box that somebody altered', () => {
  it('is not counted where a ballot was taken out, put in or changed after the closing', async () => {
    const { at, consultation, codes } = await withBallots([['greener'], ['safer']]);
    await close(at, consultation);
    const rows = await at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: await tx.selectFrom('ballot').selectAll().where('organization', '=', at.organization).execute(),
    }));
    const row = rows.find((one) => one.inclusion_code === codes[0])!;
    const count = () => refused(at, at.secretary, 'count-consultation', { consultation }, at.process);
    const altered = { reason: 'ballots-differ-from-closing' };
    await tamper(at, (tx) => tx.deleteFrom('ballot').where('inclusion_code', '=', codes[0]!).execute());
    expect(await count()).toMatchObject(altered);
    const other = Buffer.from(row.sealed);
    other[40]! ^= 1;
    await tamper(at, (tx) =>
      tx
        .insertInto('ballot')
        .values({ ...row, sealed: other })
        .execute(),
    );
    expect(await count()).toMatchObject(altered);
    await tamper(at, (tx) =>
      tx.updateTable('ballot').set({ sealed: row.sealed }).where('inclusion_code', '=', codes[0]!).execute(),
    );
    const more = { ...row, inclusion_code: 'a'.repeat(64), sealed: other };
    await tamper(at, (tx) => tx.insertInto('ballot').values(more).execute());
    expect(await count()).toMatchObject(altered);
    await tamper(at, (tx) =>
      tx.deleteFrom('ballot').where('inclusion_code', '=', more.inclusion_code).execute(),
    );
    await accepted(at, at.secretary, 'count-consultation', { consultation }, at.process);
  });

  it('names the ballots that do not open, which somebody has to annul', async () => {
    const { at, consultation, codes } = await withBallots([['greener'], ['safer']]);
    await tamper(at, (tx) =>
      tx
        .updateTable('ballot')
        .set({ sealed: Buffer.alloc(80) })
        .where('inclusion_code', '=', codes[1]!)
        .execute(),
    );
    await close(at, consultation);
    const send = (command: string, input: object) =>
      accepted(at, at.secretary, command, { consultation, ...input }, at.process);
    expect(await refused(at, at.secretary, 'count-consultation', { consultation }, at.process)).toMatchObject(
      {
        reason: 'ballots-unreadable',
        details: { ballots: 1, inclusionCodes: [codes[1]] },
      },
    );
    const of = { by: 'inclusion-code', code: codes[1] };
    const setAside = { consultation, of, reason: 'unreadable' };
    const { result } = await accepted(at, at.team, 'quarantine-ballot', setAside, at.process);
    const alone = { consultation, quarantine: result.quarantine, reason: 'unreadable' };
    expect(await refused(at, at.team, 'annul-ballot', alone, at.process)).toMatchObject({
      reason: 'who-drafts-does-not-approve',
    });
    await send('annul-ballot', { quarantine: result.quarantine, reason: 'unreadable' });
    const counted = await send('count-consultation', {});
    expect(counted.result).toMatchObject({ ballots: 1, annulled: 1 });
  });

  it('gives itself away afterwards: a list or a count that was changed is not shown, and not verified', async () => {
    const { at, consultation } = await withBallots([['greener'], ['safer']]);
    await published(at, consultation);
    await tamper(at, (tx) =>
      tx
        .updateTable('opened_mark')
        .set({ option: 'greener' })
        .where('organization', '=', at.organization)
        .execute(),
    );
    await expect(recountView(at.engine, { ...at, consultation })).rejects.toThrow('altered');
    const totals = { ballots: 2, blank: 0, spoiled: 0, ballotsByMarks: [2] };
    await tamper(at, (tx) =>
      tx
        .updateTable('consultation_count')
        .set({ totals, marks_root: 'f'.repeat(64) })
        .where('organization', '=', at.organization)
        .execute(),
    );
    await tamper(at, (tx) =>
      tx
        .updateTable('consultation_result')
        .set({ outcome: 'valid' })
        .where('organization', '=', at.organization)
        .execute(),
    );
    expect((await verifyOne(at.engine, at))!.faults).toEqual([
      { code: 'text-altered', where: `consultation_count/${consultation}` },
      { code: 'text-altered', where: expect.stringContaining('consultation_result/') },
    ]);
  });
});

it('has several marks a ballot apart from each other, so that no combination is told', async () => {
  const several = {
    counting: {
      choices: { min: 1, max: 2 },
      places: 1,
      ties: 'tie-stays',
      turnout: { kind: 'none' },
      percentages: { rounding: 'largest-remainder', of: 'votes', decimals: 1 },
    },
  };
  const { at, consultation } = await withBallots(
    [['safer', 'nearer'], ['greener', 'nearer'], ['nearer']],
    several,
  );
  await published(at, consultation);
  const { file } = (await recountView(at.engine, { ...at, consultation }))!;
  expect(file.electronic).toEqual({
    ballots: 3,
    blank: 0,
    spoiled: 0,
    ballotsByMarks: [1, 2],
    marks: ['greener', 'nearer', 'nearer', 'nearer', 'safer'],
  });
});
