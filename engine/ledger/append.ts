import { statement } from '../database/statement.ts';
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
  const [row] = await lockHead(tx, [organization, ledger]);
  return row === undefined ? undefined : { seq: row.seq, hash: row.hash, recordedAt: row.recorded_at };
}

const lockHead = statement<{ seq: number; hash: string; recorded_at: Instant }>(`
  select seq, hash, recorded_at from ledger_head where organization = $1 and ledger = $2 for update`);

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
  const { type, body, occurredAt, recordedAt } = event;
  await Promise.all([
    insertEvent(tx, [
      organization,
      ledger,
      unhashed.seq,
      type,
      body,
      occurredAt,
      recordedAt,
      head.hash,
      hash,
    ]),
    moveHead(tx, [unhashed.seq, hash, recordedAt, organization, ledger]),
  ]);
  return { ...unhashed, hash };
}

const insertEvent = statement(`
  insert into ledger_event
    (organization, ledger, seq, type, body, occurred_at, recorded_at, previous_hash, hash)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`);

const moveHead = statement(`
  update ledger_head set seq = $1, hash = $2, recorded_at = $3 where organization = $4 and ledger = $5`);
