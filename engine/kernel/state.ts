import { sql } from 'kysely';
import type { Tx } from '../database/unit-of-work.ts';
import type { Lifecycle } from './machine.ts';
import type { Refused } from './refusals.ts';

/** Where the thing is whose state is read or written. */
export interface Thing {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
  readonly id: string;
}

/** The state of a thing of a process and the batch it came in, or nothing where the process has no such thing. */
export async function readState(
  at: Thing,
  lifecycle: Lifecycle,
): Promise<{ state: string; batch: string | null } | undefined> {
  const found = await sql<{ state: string; batch: string | null }>`
    select state, ${batchColumn(lifecycle)} from ${sql.table(lifecycle.table)}
    where organization = ${at.organization} and process = ${at.process} and id = ${at.id}`.execute(at.tx);
  return found.rows[0];
}

/** The answer where a thing has not begun yet, and that which it will be of is there. */
export async function notBegunYet(at: Thing, { notBegun }: Lifecycle): Promise<Refused | undefined> {
  if (notBegun === undefined) return undefined;
  const { rows } = await sql<{ there: boolean }>`
    select true as there from ${sql.table(notBegun.table)}
    where organization = ${at.organization} and process = ${at.process} and id = ${at.id}`.execute(at.tx);
  return rows.length > 0 ? notBegun.refused : undefined;
}

/** The column `batch` where a lifecycle's table has one. */
export const batchColumn = (lifecycle: Lifecycle) =>
  lifecycle.definition.batches ? sql.ref('batch') : sql`null as batch`;

/** Called by the kernel alone, with what a machine answered. */
export async function writeState(at: Thing, lifecycle: Lifecycle, state: string): Promise<void> {
  await sql`
    update ${sql.table(lifecycle.table)} set state = ${state}
    where organization = ${at.organization} and process = ${at.process} and id = ${at.id}`.execute(at.tx);
}
