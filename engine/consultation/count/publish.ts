import { addPeriod } from '../../calendar/add-period.ts';
import { hashOf, type Json } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { type ConsultationScope, consultationInHand, writeConsultation } from '../consultation-row.ts';
import type { Lot } from '../tally/counting-rules.ts';
import type { Tally } from '../tally/tally.ts';
import { recountOf } from './recount-of.ts';

/** A result as it is told. */
export interface Published {
  readonly version: number;
  readonly outcome: Tally['outcome'];
  readonly winners: readonly string[];
  readonly recountHash: string;
  readonly objectionsUntil: string;
}

/**
 * Publishes the result, or its next version once a lot was drawn, and opens the window for objections: its last
 * day rolls to a business day. When it is over, the clock asks that the result be firm.
 */
export async function publishResult(
  context: Context<unknown>,
  scope: ConsultationScope,
  lot: Lot | null,
): Promise<Published> {
  const { process, recordedAt, wait } = context;
  const { consultation } = scope;
  const { charter } = await consultationInHand(scope);
  const { file, tally } = await recountOf(scope, lot);
  const recountHash = hashOf(file);
  const calendar = calendarOf(process.workflow.spec);
  const objectionsUntil = addPeriod(calendar, recordedAt, charter.objections, 'forward').dueAt;
  const version = await writeResult(context, scope, { tally, lot, recountHash });
  const { outcome, winners } = tally;
  await writeConsultation(scope, {
    outcome,
    published_at: recordedAt,
    objections_until: objectionsUntil,
  });
  await wait({
    kind: 'confirm-result',
    subject: consultation,
    // An objection at the last instant is in time.
    dueAt: new Date(Date.parse(objectionsUntil) + 1).toISOString(),
    command: 'confirm-result',
    input: { consultation },
    movesWithSuspension: false,
  });
  return { version, outcome, winners, recountHash, objectionsUntil };
}

async function writeResult(
  { newId, seal, recordedAt }: Context<unknown>,
  scope: ConsultationScope,
  { tally, lot, recountHash }: { tally: Tally; lot: Lot | null; recountHash: string },
): Promise<number> {
  const { tx, organization, process, consultation } = scope;
  const id = newId();
  const version = (await lastVersion(scope)) + 1;
  const texts = { outcome: tally.outcome, tally, lot, recount_hash: recountHash };
  await tx
    .insertInto('consultation_result')
    .values({
      organization,
      process,
      id,
      consultation,
      version,
      published_at: recordedAt,
      ...texts,
      ...seal('consultation_result', id, texts as unknown as { [column: string]: Json }),
    })
    .execute();
  return version;
}

async function lastVersion({ tx, organization, process, consultation }: ConsultationScope): Promise<number> {
  const before = await tx
    .selectFrom('consultation_result')
    .select('version')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('consultation', '=', consultation)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  return before?.version ?? 0;
}
