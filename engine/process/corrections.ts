import type { Context } from '../kernel/command.ts';
import type { LedgerEvent } from '../ledger/event.ts';
import { readEvents } from '../ledger/read.ts';

/** The event of this process's ledger that a correction names. */
export async function eventToCorrect(
  context: Context<unknown>,
  seq: number,
): Promise<LedgerEvent | undefined> {
  const { tx, organization, process } = context;
  const [event] = await readEvents(tx, { organization, ledger: process.id }, { after: seq - 1, limit: 1 });
  return event;
}

/** What an event says with every earlier correction of it applied, the latest last. */
export async function correctedPayload(
  context: Context<unknown>,
  event: LedgerEvent,
): Promise<{ readonly [name: string]: unknown }> {
  const { tx, organization, process } = context;
  const earlier = await tx
    .selectFrom('correction')
    .select('changes')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('corrected_seq', '=', event.seq)
    .orderBy('id')
    .execute();
  return Object.assign({}, event.body.payload, ...earlier.map((row) => row.changes));
}
