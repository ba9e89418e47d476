import { expect } from 'vitest';
import type { Engine } from '../../engine/kernel/engine.ts';
import { organizationLedger } from '../../engine/ledger/append.ts';
import type { LedgerEvent } from '../../engine/ledger/event.ts';
import { readEvents } from '../../engine/ledger/read.ts';
import { verifyOrganization } from '../../engine/process/views/verification.ts';
import { type EngineOptions, startEngine } from '../../engine/start.ts';
import type { Sent } from './client.ts';
import type { Ground } from './ground.ts';
import type { Books } from './load.ts';

/** Compares what clients were told with what is there: each request has one event, at the place that it was told, and no event is left over. */
export async function accountFor(options: EngineOptions, ground: Ground, books: Books): Promise<void> {
  const engine = await startEngine(options);
  try {
    for await (const { ledger, faults } of verifyOrganization(engine, ground.organization)) {
      expect({ ledger, faults }).toEqual({ ledger, faults: [] });
    }
    const sent = [...books.values()];
    for (const process of ground.processes) {
      const events = await ledgerOf(engine, ground.organization, process);
      const mine = sent.filter(({ path }) => path.includes(process));
      expect(events.slice(1).map(toldOf)).toEqual(inOrder(mine));
      await expectRows(engine, ground.organization, process, mine);
    }
    const own = await ledgerOf(engine, ground.organization, organizationLedger);
    const mine = sent.filter(({ path }) => path.startsWith('commands/'));
    expect(own.slice(-mine.length).map(toldOf)).toEqual(inOrder(mine));
  } finally {
    await engine.close();
  }
}

/** Ids that an answer tells and its event holds as well. */
const ids = ['contribution', 'person', 'process'] as const;

const told = (seq: number, type: string, from: { readonly [name: string]: unknown }) => ({
  seq,
  type,
  ids: ids.map((name) => from[name]),
});
const toldOf = ({ seq, type, body }: LedgerEvent) => told(seq, type, body.payload);
const inOrder = (sent: readonly Sent[]) =>
  sent
    .map(({ answer }) => told(answer!.seq, answer!.event, answer!.result))
    .sort((one, other) => one.seq - other.seq);

async function ledgerOf(engine: Engine, organization: string, ledger: string): Promise<LedgerEvent[]> {
  return engine.unit(organization, async (tx) => {
    const value = await readEvents(tx, { organization, ledger }, { after: 0, limit: 1_000_000 });
    return { commit: false, value };
  });
}

/** Each contribution stands there once, with the words that were sent, and the total is the number of them. */
async function expectRows(
  engine: Engine,
  organization: string,
  process: string,
  sent: readonly Sent[],
): Promise<void> {
  const { rows, total } = await engine.unit(organization, async (tx) => {
    const kept = await tx
      .selectFrom('contribution')
      .select(['id', 'body'])
      .where('process', '=', process)
      .orderBy('id')
      .execute();
    const counter = await tx
      .selectFrom('counter')
      .select('value')
      .where('process', '=', process)
      .where('name', '=', 'contributions')
      .executeTakeFirst();
    return { commit: false, value: { rows: kept, total: counter?.value ?? 0 } };
  });
  const should = sent
    .filter(({ path }) => path.endsWith('record-contribution'))
    .map(({ body, answer }) => ({
      id: answer!.result.contribution as string,
      body: (body as { body: string }).body,
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  expect(rows).toEqual(should);
  expect(total).toBe(should.length);
}
