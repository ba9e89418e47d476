import { sql } from 'kysely';
import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { eraseFiles } from '../erasure/erase-files.ts';
import { erasePhotographs } from '../erasure/erase-photographs.ts';
import { eraseRows, personalTables } from '../erasure/erase-rows.ts';
import { type LegalHold, standingHolds } from '../erasure/legal-holds.ts';
import { nextAfter, purposesKept, retentionWait } from '../notice/retention.ts';

/** How many rows one command erases: enough for a meeting, few enough not to hold the process for long. */
const most = 200;

/**
 * Erases what was collected for purposes whose time has run out, a batch at a time: sent by the clock when the first
 * falls due, and again until nothing is left. What a legal hold covers stays until the hold ends.
 */
export const applyRetention = defineCommand({
  name: 'apply-retention',
  input: z.strictObject({}),
  by: ['clock', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, recordedAt, wait } = context;
    const holds = await standingHolds(tx, { organization, process: process.id, now: recordedAt });
    const kept = await purposesKept(context);
    const erased: { purpose: string; rows: number }[] = [];
    let left = most;
    for (const { purpose, dueAt } of kept) {
      if (dueAt === null || dueAt > recordedAt || left === 0) continue;
      const rows = await eraseForPurpose(context, purpose, holds, left);
      left -= rows;
      if (rows > 0) erased.push({ purpose, rows });
    }
    const held = holds.map(({ until }) => until);
    const due = nextAfter([...kept.map(({ dueAt }) => dueAt), ...held], recordedAt);
    // What was left over is erased by the next command, an instant later.
    const next = left === 0 ? new Date(Date.parse(recordedAt) + 1).toISOString() : due;
    await wait(retentionWait(next));
    return {
      event: { type: 'retention-applied', payload: { erased, holds: holds.length, next } },
      result: { erased, next },
    };
  },
});

/** Erases the rows of one purpose: those collected by a consent to it, the free parts of the consents, and their scans. */
async function eraseForPurpose(
  context: Context<unknown>,
  purpose: string,
  holds: readonly LegalHold[],
  limit: number,
): Promise<number> {
  const covering = holds.filter((hold) => hold.purpose === null || hold.purpose === purpose);
  if (covering.some(({ person }) => person === null)) return 0;
  const people = covering.flatMap(({ person }) => (person === null ? [] : [person]));
  const free = people.length === 0 ? sql`true` : sql`(person is null or person not in (${sql.join(people)}))`;
  const { tx, organization, process } = context;
  const ofPurpose = sql`process = ${process.id} and purpose = ${purpose} and ${free}`;
  const consents = sql`select id from consent where organization = ${organization} and ${ofPurpose}`;
  let rows = 0;
  for (const table of personalTables(context.catalogue)) {
    if (rows >= limit || !table.byConsent) continue;
    const where = sql`process = ${process.id} and consent in (${consents})`;
    rows += await eraseRows(context, table, { where, limit: limit - rows });
  }
  if (rows >= limit) return rows;
  const consent = personalTables(context.catalogue).find(({ table }) => table === 'consent')!;
  const scans = await sql<{ scan: string }>`
    select scan from consent where organization = ${organization} and ${ofPurpose} and scan is not null`.execute(
    tx,
  );
  rows += await eraseRows(context, consent, { where: ofPurpose, limit: limit - rows });
  await eraseFiles(
    context,
    scans.rows.map(({ scan }) => scan),
  );
  return rows + (await erasePhotographs(context, purpose, limit - rows));
}
