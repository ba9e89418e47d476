import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { execute } from '../../../engine/kernel/execute.ts';
import { accepted } from '../../given.ts';
import { aCycle, someone, withCycles } from './given-cycle.ts';

withCycles();

const segments = [{ id: 'mujeres', name: 'Mujeres', sensitive: false }];
const said = (body: string) => ({ kind: 'need', body, channel: 'letter' });

it('gives the same answer again to the same request under the same key, and does nothing twice', async () => {
  const cycle = await aCycle();
  const first = await cycle.send('record-contribution', said('Luminarias'), { key: 'carta-1' });
  const again = await cycle.send('record-contribution', said('Luminarias'), { key: 'carta-1' });
  expect(first.ok).toBe(true);
  expect(again).toEqual(first);
  expect((await cycle.events()).map((event) => event.type)).toEqual([
    'process-opened',
    'contribution-recorded',
  ]);
  await cycle.verified();
});

it('refuses another request under a key that was used', async () => {
  const cycle = await aCycle();
  await cycle.send('record-contribution', said('Luminarias'), { key: 'carta-5' });
  const used = {
    code: 'invalid',
    issues: [{ path: 'Idempotency-Key', reason: 'key-used-for-another-request' }],
  };
  const other = await cycle.send('record-contribution', said('Veredas'), { key: 'carta-5' });
  expect(other).toEqual({ ok: false, refusal: used });
  expect(await cycle.send('map-stakeholders', { segments }, { key: 'carta-5' })).toEqual({
    ok: false,
    refusal: used,
  });
  const elsewhere = await aCycle();
  expect(await elsewhere.send('record-contribution', said('Luminarias'), { key: 'carta-5' })).toEqual({
    ok: false,
    refusal: used,
  });
  expect(await cycle.events()).toHaveLength(2);
  expect(await elsewhere.events()).toHaveLength(1);
});

it('keeps the keys of each who calls apart', async () => {
  const cycle = await aCycle();
  const colleague = await someone(cycle.at, 'team');
  const mine = await cycle.send('record-contribution', said('Luminarias'), { key: 'carta-2' });
  const theirs = await cycle.send('record-contribution', said('Luminarias'), {
    key: 'carta-2',
    by: colleague,
  });
  expect(theirs).toMatchObject({ ok: true, seq: mine.ok ? mine.seq + 1 : 0 });
});

it('keeps no refusal: what was mended may be tried again under the same key', async () => {
  const cycle = await aCycle();
  const ask = () => cycle.send('request-passage', { stage: 'dialogues' }, { key: 'paso-1' });
  expect(await ask()).toMatchObject({ ok: false, refusal: { code: 'gate-blocked' } });
  await cycle.heard('mujeres');
  const passed = await ask();
  expect(passed).toMatchObject({ ok: true, event: 'stage-passed' });
  expect(await ask()).toEqual(passed);
});

it('gives the first answer again even when the command would not be taken any more', async () => {
  const cycle = await aCycle();
  const input = said('Luminarias');
  const first = await cycle.send('record-contribution', input, { key: 'carta-3' });
  await cycle.accepted('suspend-process', { reason: 'Emergencia' });
  expect(await cycle.send('record-contribution', input, { key: 'carta-3' })).toEqual(first);
  expect(await cycle.send('record-contribution', input, { key: 'carta-4' })).toMatchObject({
    ok: false,
    refusal: { code: 'process-suspended', why: 'Emergencia', open: ['resume-process'] },
  });
});

it('tells the secret of a new access key once, and keeps it nowhere', async () => {
  const { at } = await aCycle();
  const holder = await someone(at, 'team');
  const request = {
    organization: at.organization,
    command: 'issue-key',
    input: { person: holder.id, label: 'equipo', scopes: ['read'], expiresAt: '2090-01-01T00:00:00Z' },
    key: 'llave-1',
  };
  const first = await execute(at.engine, at.administrator, request);
  const again = await execute(at.engine, at.administrator, request);
  if (!first.ok || !again.ok) throw new Error('refused');
  const { once, ...asStored } = first;
  expect(once).toEqual(['secret']);
  const { secret, ...told } = first.result;
  expect(secret).toMatch(/^cauce_[0-9a-f]{12}_/);
  expect(again).toEqual({ ...asStored, result: told });
  const kept = await at.engine.unit(at.organization, async (tx) => {
    const tables = await sql<{ rows: string }>`
      select coalesce(string_agg(row::text, ' '), '') as rows from (
        select to_jsonb(receipt) as row from receipt
        union all select to_jsonb(ledger_event) from ledger_event
        union all select to_jsonb(api_key) from api_key) as everything`.execute(tx);
    return { commit: false, value: tables.rows[0]!.rows };
  });
  expect(kept).toContain(told.key);
  expect(kept).not.toContain(secret);
  expect(kept).not.toContain(String(secret).split('_')[2]);
});

it('answers a repeated command on the organization once as well', async () => {
  const { at } = await aCycle();
  const office = { office: 'Oficina', institution: 'Municipalidad' };
  const request = {
    organization: at.organization,
    command: 'register-person',
    input: office,
    key: 'persona-1',
  };
  const first = await execute(at.engine, at.administrator, request);
  expect(await execute(at.engine, at.administrator, request)).toEqual(first);
  const next = await accepted(at, at.administrator, 'register-person', office);
  expect(first).toMatchObject({ ok: true, seq: next.seq - 1 });
});
