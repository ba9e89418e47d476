import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from './clock.ts';

/** The idempotency key of a request, who sent it, and the hash of what was asked. */
export interface RequestKey {
  readonly organization: string;
  readonly principal: string;
  readonly key: string;
  readonly requestHash: string;
}

export type Receipt = { readonly requestHash: string; readonly answer: object };

/** The answer given before under this key, if there was one. Asked under the lock, so that two cannot both miss. */
export async function receiptFor(tx: Tx, request: RequestKey): Promise<Receipt | undefined> {
  const row = await tx
    .selectFrom('receipt')
    .select(['request_hash', 'answer'])
    .where('organization', '=', request.organization)
    .where('principal', '=', request.principal)
    .where('key', '=', request.key)
    .executeTakeFirst();
  return row === undefined ? undefined : { requestHash: row.request_hash, answer: row.answer };
}

/** Keeps an accepted answer. A refusal is never kept: it may be tried again after its remedy. */
export async function keepReceipt(tx: Tx, request: RequestKey, answer: object, at: Instant): Promise<void> {
  await tx
    .insertInto('receipt')
    .values({
      organization: request.organization,
      principal: request.principal,
      key: request.key,
      request_hash: request.requestHash,
      answer,
      recorded_at: at,
    })
    .execute();
}
