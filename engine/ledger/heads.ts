import { sql } from 'kysely';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { newId } from '../kernel/ids.ts';
import { organizationLedger } from './append.ts';

/** How far a process's ledger had come: its last number, and the hash that commits to everything before it. */
export interface RecordedHead {
  readonly ledger: string;
  readonly seq: number;
  readonly hash: string;
}

/** The wait by which the clock asks that heads be recorded. It is the organization's own. */
export const headsWait = { kind: 'heads', subject: 'organization', command: 'record-heads' } as const;

/** How many heads one event tells of: some tens of kilobytes. What is left is told at once by the next. */
export const headsPerEvent = 250;

const dayMs = 86_400_000;

/** When heads are recorded again, if no process ends before. */
export const dayAfter = (at: Instant): Instant => new Date(Date.parse(at) + dayMs).toISOString();

/** The heads that have moved since they were last recorded, by their ledgers; one more than an event tells of. */
export async function movedHeads(tx: Tx, organization: string): Promise<RecordedHead[]> {
  return readMoved(tx, [organization, organizationLedger, headsPerEvent + 1]);
}

const readMoved = statement<RecordedHead>(`
  select head.ledger, head.seq, head.hash from ledger_head head
  left join recorded_head told on told.organization = head.organization and told.ledger = head.ledger
  where head.organization = $1 and head.ledger <> $2 and (told.seq is null or told.seq < head.seq)
  order by head.ledger limit $3`);

/** Keeps how far the organization's ledger has told of each, so that the next event tells only of what moved. */
export async function keepHeads(
  tx: Tx,
  organization: string,
  heads: readonly RecordedHead[],
  at: Instant,
): Promise<void> {
  if (heads.length === 0) return;
  await tx
    .insertInto('recorded_head')
    .values(heads.map((head) => ({ organization, ...head, recorded_at: at })))
    .onConflict((conflict) =>
      conflict.columns(['organization', 'ledger']).doUpdateSet((row) => ({
        seq: row.ref('excluded.seq'),
        hash: row.ref('excluded.hash'),
        recorded_at: row.ref('excluded.recorded_at'),
      })),
    )
    .execute();
}

/**
 * Lets the clock record heads now instead of at the end of the day: a process has ended. The wait gets a new id,
 * which is its idempotency key, because another process may have ended at this very instant.
 */
export async function askForHeads(tx: Tx, organization: string, at: Instant): Promise<void> {
  await pullWait(tx, [at, newId(at), organization, headsWait.kind]);
}

const pullWait = statement(`
  update due set due_at = $1, id = $2, attempts = 0, claimed_until = null, settled_at = null, outcome = null
  where organization = $3 and process is null and kind = $4`);

/** What there is of a ledger at a number: its hash there, and whether anything of it is left at all. */
export interface LedgerAt {
  readonly ledger: string;
  readonly hash: string | null;
  readonly remains: boolean;
}

/** What the ledgers hold at the numbers that were recorded of them. */
export async function ledgersAt(
  tx: Tx,
  organization: string,
  heads: readonly RecordedHead[],
): Promise<LedgerAt[]> {
  const found = await sql<LedgerAt>`
    select told.ledger, event.hash, exists (
      select from ledger_event left_over
      where left_over.organization = ${organization} and left_over.ledger = told.ledger) as remains
    from jsonb_to_recordset(${JSON.stringify(heads)}::text::jsonb) as told (ledger text, seq int)
    left join ledger_event event on event.organization = ${organization}
      and event.ledger = told.ledger and event.seq = told.seq`.execute(tx);
  return found.rows;
}
