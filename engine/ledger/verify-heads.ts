import type { Tx } from '../database/unit-of-work.ts';
import { ledgersAt, type RecordedHead } from './heads.ts';
import type { Fault } from './walk-ledger.ts';

const batch = 500;

/** Compares ledgers with the heads that were recorded of them: one that is gone, cut short or written anew shows. */
export async function compareHeads(
  tx: Tx,
  organization: string,
  heads: readonly RecordedHead[],
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let start = 0; start < heads.length; start += batch) {
    const told = heads.slice(start, start + batch);
    const found = new Map((await ledgersAt(tx, organization, told)).map((one) => [one.ledger, one]));
    for (const { ledger, seq, hash } of told) {
      const there = found.get(ledger);
      const where = `ledger/${ledger}@${seq}`;
      if (there?.hash === hash) continue;
      if (!there?.remains) faults.push({ code: 'ledger-missing', where });
      else faults.push({ code: there.hash === null ? 'ledger-shorter' : 'ledger-rewritten', where });
    }
  }
  return faults;
}

/** What was last recorded of one ledger; nothing where it never was. */
export async function recordedHead(
  tx: Tx,
  organization: string,
  ledger: string,
): Promise<RecordedHead | undefined> {
  return tx
    .selectFrom('recorded_head')
    .select(['ledger', 'seq', 'hash'])
    .where('organization', '=', organization)
    .where('ledger', '=', ledger)
    .executeTakeFirst();
}
