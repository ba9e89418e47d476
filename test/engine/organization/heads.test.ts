import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import { sweep } from '../../../engine/kernel/sweep.ts';
import type { LedgerEvent } from '../../../engine/ledger/event.ts';
import { organizationLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { verifyOne, verifyOrganization } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused, type TestOrganization } from '../../given.ts';
import { asOwner } from '../../owner.ts';
import { cycleWorkflow } from '../kernel/given-cycle.ts';

const dayMs = 86_400_000;
const inMs = (ms: number) => new Date(Date.parse(testClock.now()) + ms).toISOString();
const map = (id: string) => ({ segments: [{ id, name: id, sensitive: false }] });

let at: TestOrganization;
let one: string;
let other: string;
beforeEach(async () => {
  at = await anOrganization();
  await accepted(at, at.administrator, 'publish-workflow', { workflow: cycleWorkflow() });
  const person = at.administrator.id;
  const team = { person, role: 'team', act: 'x', from: testClock.now() };
  await accepted(at, at.administrator, 'give-mandate', team);
  [one, other] = [await open(), await open()];
});

const open = async () => {
  const opening = { workflow: 'cycle', version: 1, title: 'x' };
  return String((await accepted(at, at.administrator, 'open-process', opening)).result.process);
};
const send = (command: string, input: object, process: string) =>
  accepted(at, at.administrator, command, input, process);
const record = async () => (await accepted(at, at.administrator, 'record-heads', {})).result;

type Head = { readonly ledger: string; readonly seq: number; readonly hash: string };
async function recorded(): Promise<Head[][]> {
  const page = { organization: at.organization, limit: 100 };
  const { items } = (await organizationLedgerView(at.engine, page))!;
  return items
    .filter(({ type }: LedgerEvent) => type === 'heads-recorded')
    .map(({ body }) => body.payload.heads as Head[]);
}

async function faults(): Promise<string[]> {
  const found: string[] = [];
  for await (const each of verifyOrganization(at.engine, at.organization)) {
    found.push(
      ...each.faults.map(
        ({ code, where }) => `${each.ledger === one ? 'one' : 'organization'} ${code} ${where}`,
      ),
    );
  }
  return found;
}

/** The end of the ledger is taken off and the head put back to where it was: each by itself is then whole. */
async function cutShort(process: string): Promise<void> {
  const whose = sql`organization = ${at.organization} and ledger = ${process}`;
  await asOwner(at.organization, async (tx) => {
    await sql`delete from ledger_event where ${whose} and seq > 1`.execute(tx);
    await sql`update ledger_head set seq = 1, hash = (select hash from ledger_event where ${whose} and seq = 1)
      where ${whose}`.execute(tx);
    await sql`delete from segment where organization = ${at.organization} and process = ${process}`.execute(
      tx,
    );
    await sql`delete from counter where organization = ${at.organization} and process = ${process}`.execute(
      tx,
    );
  });
}

describe('the heads of ledgers', () => {
  it('are told from the opening on, and then only those that moved', async () => {
    expect(await record()).toEqual({ heads: 0, more: false });
    await send('map-stakeholders', map('women'), one);
    expect(await record()).toEqual({ heads: 1, more: false });
    expect(await recorded()).toEqual([
      [],
      [{ ledger: one, seq: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }],
    ]);
    await send('map-stakeholders', map('men'), one);
    await send('map-stakeholders', map('men'), other);
    expect(await record()).toEqual({ heads: 2, more: false });
    expect(await record()).toEqual({ heads: 0, more: false });
    expect(await faults()).toEqual([]);
  });

  it('are recorded by the clock every day, and nobody else may but an administrator', async () => {
    await send('map-stakeholders', map('women'), one);
    const early = testClock.now();
    testClock.moveTo(inMs(dayMs - 1));
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 0 });
    testClock.moveTo(inMs(1));
    expect(await sweep(at.engine, at.organization)).toEqual({ accepted: 1, refused: 0, failed: 0 });
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 0 });
    expect(await recorded()).toMatchObject([[{ ledger: one, seq: 2 }]]);
    // However long nobody swept, it is done once.
    testClock.moveTo(inMs(30 * dayMs));
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 1 });
    expect(await recorded()).toHaveLength(2);
    expect(testClock.now() > early).toBe(true);
    const { person } = (
      await accepted(at, at.administrator, 'register-person', {
        office: 'x',
        institution: 'y',
      })
    ).result;
    const nobody = { kind: 'person' as const, id: String(person) };
    expect(await refused(at, nobody, 'record-heads', {})).toMatchObject({ code: 'not-permitted' });
  });

  it('are recorded at once when a process ends, also when two end at one instant', async () => {
    testClock.moveTo(inMs(1000));
    await send('cancel-process', { reason: 'x' }, one);
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 1 });
    await send('cancel-process', { reason: 'x' }, other);
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 1, refused: 0 });
    expect(await recorded()).toMatchObject([[{ ledger: one, seq: 2 }], [{ ledger: other, seq: 2 }]]);
    testClock.moveTo(inMs(dayMs));
    expect(await sweep(at.engine, at.organization)).toMatchObject({ accepted: 1 });
  });

  it('come so many to an event, and the rest at once by the next', async () => {
    const { organization } = at;
    await asOwner(organization, (tx) =>
      sql`insert into ledger_head (organization, ledger, seq, hash, recorded_at)
        select ${organization}, 'l' || i, 1, repeat('a', 64), ${testClock.now()}
        from generate_series(1, 600) as i`.execute(tx),
    );
    expect(await record()).toEqual({ heads: 250, more: true });
    testClock.moveTo(inMs(2));
    expect(await sweep(at.engine, organization)).toMatchObject({ accepted: 1 });
    testClock.moveTo(inMs(2));
    expect(await sweep(at.engine, organization)).toMatchObject({ accepted: 1 });
    expect((await recorded()).map((heads) => heads.length)).toEqual([250, 250, 100]);
    const told = (await recorded()).flat().map(({ ledger }) => ledger);
    expect(new Set(told).size).toBe(600);
  });
});

describe('a ledger that was changed past the engine shows by its head', () => {
  it('where its end was cut off and everything made to fit', async () => {
    await send('map-stakeholders', map('women'), one);
    await record();
    await cutShort(one);
    const fault = { code: 'ledger-shorter', where: `ledger/${one}@2` };
    const verified = (await verifyOne(at.engine, { organization: at.organization, process: one }))!;
    expect(verified.faults).toContainEqual(fault);
    expect(await faults()).toContain(`organization ${fault.code} ${fault.where}`);
  });

  it('where it was written anew from some event on', async () => {
    await send('map-stakeholders', map('women'), one);
    await record();
    await cutShort(one);
    await send('map-stakeholders', map('men'), one);
    const whole = { organization: at.organization, process: one };
    expect((await verifyOne(at.engine, whole))!.faults).toEqual([
      { code: 'ledger-rewritten', where: `ledger/${one}@2` },
    ]);
  });

  it('where the whole process is gone, to whoever asks for it too', async () => {
    await record();
    await asOwner(at.organization, async (tx) => {
      await sql`delete from process where organization = ${at.organization} and id = ${one}`.execute(tx);
      await sql`delete from ledger_event where ledger = ${one}`.execute(tx);
      await sql`delete from ledger_head where ledger = ${one}`.execute(tx);
    });
    expect((await verifyOne(at.engine, { organization: at.organization, process: one }))!.faults).toEqual([
      { code: 'row-missing', where: `process/${one}` },
      { code: 'ledger-missing', where: `ledger/${one}@1` },
    ]);
    expect(await faults()).toEqual([
      `organization row-missing process/${one}`,
      `organization ledger-missing ledger/${one}@1`,
    ]);
    const never = '00000000-0000-7000-8000-000000000000';
    expect(await verifyOne(at.engine, { organization: at.organization, process: never })).toBeUndefined();
  });

  it('where what was kept of the heads was changed', async () => {
    await asOwner(at.organization, (tx) =>
      sql`delete from recorded_head where organization = ${at.organization} and ledger = ${one}`.execute(tx),
    );
    expect(await faults()).toEqual([`organization row-missing head/${one}`]);
  });
});
