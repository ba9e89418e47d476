import { issueDocument } from '../documents/issue.ts';
import type { Json } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context, Recorded } from '../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../kernel/refusals.ts';
import { writeMail } from '../notices/outgoing-mail.ts';
import { keepTold, overdueNow, scopeOf, setOverdueWaits } from './overdue.ts';
import { recipientsOf } from './recipients.ts';
import { type Schedule, scheduleOf, standingSubscriptions } from './subscriptions.ts';

/** What a report is issued for, and since when it was due. `key` is the same for the same thing, and tells it once. */
export interface Cause {
  readonly cause: 'monthly' | 'passage' | 'overdue' | 'asked';
  readonly key: string;
  readonly dueAt: Instant;
  readonly about: { readonly [name: string]: Json };
}

/** Refuses what was told already: a report is issued once for each cause, however often the clock is asked. */
export async function refuseTold(
  { tx, organization, process }: Context<unknown>,
  key: string,
): Promise<Refused | undefined> {
  const told = await tx
    .selectFrom('status_report')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('cause_key', '=', key)
    .executeTakeFirst();
  return told === undefined ? undefined : notPossible('already-told', { report: told.id });
}

/**
 * Issues a report: its figures are read now and frozen as a document of the register, and it is put on its way to everybody
 * who acts for a subscribed body, all in the transaction of the command.
 */
export async function issueReport(context: Context<unknown>, cause: Cause): Promise<Recorded | Refused> {
  const { process, recordedAt, newId } = context;
  const scope = scopeOf(context);
  const [told, bodies, schedule] = await Promise.all([
    refuseTold(context, cause.key),
    standingSubscriptions(scope),
    scheduleOf(scope),
  ]);
  if (told !== undefined) return told;
  if (bodies.length === 0) return notPossible('nobody-monitors');
  const id = newId();
  const range = await rangeOf(context, cause.dueAt);
  const people = await recipientsOf(scope, process, bodies, recordedAt);
  await keepReport(context, id, cause, { ...range, recipients: people.length });
  const { untold } = await overdueNow(scope, process, recordedAt);
  await keepTold(scope, untold, id);
  const issued = await freeze(context, id, schedule);
  if (isRefused(issued)) return issued;
  for (const person of people) await send(context, id, person);
  if (typeof process.state !== 'string') await setOverdueWaits(context, process);
  const { document, folio, contentHash } = issued;
  const payload = {
    ...{ report: id, cause: cause.cause, ...cause.about, document, folio, contentHash },
    ...{ from: range.from_seq, to: range.to_seq, recipients: people.length, overdue: untold.length },
  };
  return {
    event: { type: 'status-report-issued', payload },
    result: { report: id, document, folio, contentHash, recipients: people.length },
  };
}

/**
 * Which events a report tells as new: those behind the last report's, up to when it was due. A month that is told late
 * tells of its own events; its figures are those of now, and it says so.
 */
async function rangeOf({ tx, organization, process }: Context<unknown>, dueAt: Instant) {
  const [last, until, head] = await Promise.all([
    tx
      .selectFrom('status_report')
      .select((row) => row.fn.max('to_seq').as('seq'))
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .executeTakeFirst(),
    tx
      .selectFrom('ledger_event')
      .select('seq')
      .where('organization', '=', organization)
      .where('ledger', '=', process.id)
      .where('recorded_at', '<=', dueAt)
      .orderBy('seq', 'desc')
      .limit(1)
      .executeTakeFirst(),
    tx
      .selectFrom('ledger_head')
      .select(['seq', 'hash'])
      .where('organization', '=', organization)
      .where('ledger', '=', process.id)
      .executeTakeFirstOrThrow(),
  ]);
  const from = (last?.seq ?? 0) + 1;
  return {
    from_seq: from,
    to_seq: Math.max(until?.seq ?? 0, from - 1),
    head_seq: head.seq,
    head_hash: head.hash,
  };
}

type Range = Awaited<ReturnType<typeof rangeOf>>;

async function keepReport(
  { tx, organization, process, recordedAt }: Context<unknown>,
  id: string,
  { cause, key, dueAt, about }: Cause,
  range: Range & { readonly recipients: number },
): Promise<void> {
  await tx
    .insertInto('status_report')
    .values({
      ...{ organization, process: process.id, id, cause, cause_key: key, about, document: null },
      ...range,
      due_at: dueAt,
      issued_at: recordedAt,
    })
    .execute();
}

async function freeze(context: Context<unknown>, id: string, { language }: Schedule) {
  const { tx, organization, process } = context;
  const asked = { kind: 'status-report', subject: id, about: {}, language };
  const notes = { marks: {}, provenance: [] };
  const issued = await issueDocument(context, { ...asked, notes, observeUntil: null });
  if (isRefused(issued)) return issued;
  await tx
    .updateTable('status_report')
    .set({ document: issued.document })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
  return issued;
}

async function send(context: Context<unknown>, report: string, person: string): Promise<void> {
  const { tx, organization, process, recordedAt, newId } = context;
  const mail = { organization, id: newId(), kind: 'status-report', process: process.id } as const;
  await writeMail(tx, { ...mail, subject: report, person }, recordedAt);
}
