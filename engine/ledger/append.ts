import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { type EventBody, eventHash, genesis, type LedgerEvent } from './event.ts';

/** The end of a ledger: its last number and hash. */
export interface LedgerHead {
  readonly seq: number;
  readonly hash: string;
  readonly recordedAt: Instant;
}

/** The ledger of an organization itself; every other ledger is a process's and has its id. */
export const organizationLedger = 'organization';

/** Reads a ledger's end and holds it: whoever appends holds it first, so that there is one order. */
export async function holdHead(
  tx: Tx,
  organization: string,
  ledger: string,
): Promise<LedgerHead | undefined> {
  const row = await tx
    .selectFrom('ledger_head')
    .select(['seq', 'hash', 'recorded_at'])
    .where('organization', '=', organization)
    .where('ledger', '=', ledger)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? undefined : { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
}

/** Begins a ledger: its head, before any event. */
export async function beginLedger(
  tx: Tx,
  organization: string,
  ledger: string,
  at: Instant,
): Promise<LedgerHead> {
  await tx
    .insertInto('ledger_head')
    .values({ organization, ledger, seq: 0, hash: genesis, recorded_at: at })
    .execute();
  return { seq: 0, hash: genesis, recordedAt: at };
}

/** Appends one event behind a head that is held, and moves the head. */
export async function appendEvent(
  tx: Tx,
  at: { organization: string; ledger: string; head: LedgerHead },
  event: { type: string; body: EventBody; occurredAt: Instant; recordedAt: Instant },
): Promise<LedgerEvent> {
  const { organization, ledger, head } = at;
  const unhashed = { organization, ledger, seq: head.seq + 1, previousHash: head.hash, ...event };
  const hash = eventHash(unhashed);
  await Promise.all([
    tx
      .insertInto('ledger_event')
      .values({
        organization,
        ledger,
        seq: unhashed.seq,
        type: event.type,
        body: event.body,
        occurred_at: event.occurredAt,
        recorded_at: event.recordedAt,
        previous_hash: head.hash,
        hash,
      })
      .execute(),
    tx
      .updateTable('ledger_head')
      .set({ seq: unhashed.seq, hash, recorded_at: event.recordedAt })
      .where('organization', '=', organization)
      .where('ledger', '=', ledger)
      .execute(),
  ]);
  return { ...unhashed, hash };
}
