import type { Tx } from '../database/unit-of-work.ts';
import type { EventBody, LedgerEvent } from './event.ts';

/** The events of a ledger from a number on, in their order, at most `limit` of them. */
export async function readEvents(
  tx: Tx,
  at: { organization: string; ledger: string },
  page: { after: number; limit: number },
): Promise<LedgerEvent[]> {
  const rows = await tx
    .selectFrom('ledger_event')
    .selectAll()
    .where('organization', '=', at.organization)
    .where('ledger', '=', at.ledger)
    .where('seq', '>', page.after)
    .orderBy('seq')
    .limit(page.limit)
    .execute();
  return rows.map((row) => ({
    organization: row.organization,
    ledger: row.ledger,
    seq: row.seq,
    type: row.type,
    body: row.body as EventBody,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    previousHash: row.previous_hash,
    hash: row.hash,
  }));
}
