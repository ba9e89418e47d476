import { createHash } from 'node:crypto';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';

/** The number that stands for the windows of an organization among the database's advisory locks. */
function lockNumber(organization: string): string {
  const digest = createHash('sha256').update(`cauce-windows\0${organization}`).digest();
  return digest.readBigInt64BE().toString();
}

/**
 * Held by an act that a window may block, before it looks for windows and until it is done: any number may be under way
 * at once, and no window is declared meanwhile. Send the search in the same turn: it is carried out behind the lock.
 */
export async function holdWindows(tx: Tx, organization: string): Promise<void> {
  await lockShared(tx, [lockNumber(organization)]);
}

/**
 * Taken last by whatever declares a window or another end of one: the acts that are under way end first, those that come
 * after see it, and none is done by what stood before once the declaration was answered. Whoever holds it waits for
 * nothing more.
 */
export async function changeWindows(tx: Tx, organization: string): Promise<void> {
  await lockAlone(tx, [lockNumber(organization)]);
}

const lockShared = statement('select pg_advisory_xact_lock_shared($1::bigint)');
const lockAlone = statement('select pg_advisory_xact_lock($1::bigint)');
