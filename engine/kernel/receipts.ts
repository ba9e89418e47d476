import { statement } from '../database/statement.ts';
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
  const [row] = await readReceipt(tx, [request.organization, request.principal, request.key]);
  return row === undefined ? undefined : { requestHash: row.request_hash, answer: row.answer };
}

const readReceipt = statement<{ request_hash: string; answer: object }>(`
  select request_hash, answer from receipt where organization = $1 and principal = $2 and key = $3`);

/** Keeps an accepted answer. A refusal is never kept: it may be tried again after its remedy. */
export async function keepReceipt(tx: Tx, request: RequestKey, answer: object, at: Instant): Promise<void> {
  const { organization, principal, key, requestHash } = request;
  await insertReceipt(tx, [organization, principal, key, requestHash, answer, at]);
}

const insertReceipt = statement(`
  insert into receipt (organization, principal, key, request_hash, answer, recorded_at)
  values ($1, $2, $3, $4, $5, $6)`);
