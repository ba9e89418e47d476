import { createHash } from 'node:crypto';
import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';

/** The number that stands for a process among the database's advisory locks: 64 bits of a hash, as text. */
function lockNumber(organization: string, process: string): string {
  const digest = createHash('sha256').update(`cauce-ballots\0${organization}\0${process}`).digest();
  return digest.readBigInt64BE().toString();
}

/**
 * Held while a ballot is cast: any number may cast at once, and the process stands still meanwhile. It is the
 * one exception to the process's row lock, under which ballots would queue one behind the other. Whoever holds
 * it waits for no row that a command holds.
 */
export async function holdForBallot(tx: Tx, organization: string, process: string): Promise<void> {
  await lockShared(tx, [lockNumber(organization, process)]);
}

/**
 * Taken by whatever changes what a ballot depends on, before it commits: the ballots that are being cast end
 * first, those that come after see the change. The kernel takes it when the process's state moves; commands
 * that open, close or void a consultation take it themselves.
 */
export async function holdBallots(tx: Tx, organization: string, process: string): Promise<void> {
  await lockAlone(tx, [lockNumber(organization, process)]);
}

const lockShared = statement('select pg_advisory_xact_lock_shared($1::bigint)');
const lockAlone = statement('select pg_advisory_xact_lock($1::bigint)');
