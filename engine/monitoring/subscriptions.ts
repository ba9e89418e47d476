import type { FactScope } from '../gates/fact.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import { sameName } from '../people/body-name.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { dropOverdueWaits, scopeOf } from './overdue.ts';
import { firstBusinessDay, nextReport, type ReportDay } from './schedule.ts';

/** A body that is told how the process goes. */
export interface Subscription {
  readonly id: string;
  readonly body: string;
  readonly appointed: string | null;
}

/** The wait of the report of a month. */
export const monthlyWait = { kind: 'status-report', subject: 'monthly' } as const;

export const standingSubscriptions = ({ tx, organization, process }: FactScope): Promise<Subscription[]> =>
  tx
    .selectFrom('monitoring_subscription')
    .select(['id', 'body', 'appointed'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('ended_at', 'is', null)
    .orderBy('id')
    .execute();

/** When and in which language reports of a process are written. */
export interface Schedule {
  readonly day: ReportDay;
  readonly language: 'es' | 'en';
}

/** The schedule of a process; its organization's language and the first business day where none was set. */
export async function scheduleOf({ tx, organization, process }: FactScope): Promise<Schedule> {
  const row = await tx
    .selectFrom('monitoring_schedule')
    .select(['day_unit', 'day', 'language'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .executeTakeFirst();
  if (row !== undefined) return { day: { unit: row.day_unit, count: row.day }, language: row.language };
  const { language } = await tx
    .selectFrom('organization')
    .select('language')
    .where('organization', '=', organization)
    .executeTakeFirstOrThrow();
  return { day: firstBusinessDay, language: language === 'en' ? 'en' : 'es' };
}

/** Subscribes a body, unless it is; says which subscription that is, and whether it is new. */
export async function subscribe(
  context: Context<unknown>,
  body: string,
  appointed: string | null = null,
): Promise<{ readonly subscription: string; readonly isNew: boolean }> {
  const { tx, organization, process, newId, seal, recordedAt } = context;
  const there = (await standingSubscriptions(scopeOf(context))).find((one) => sameName(one.body, body));
  if (there !== undefined) return { subscription: there.id, isNew: false };
  const id = newId();
  await tx
    .insertInto('monitoring_subscription')
    .values({
      ...{ organization, process: process.id, id, body, appointed, ended_at: null },
      subscribed_at: recordedAt,
      ...seal('monitoring_subscription', id, { body }),
    })
    .execute();
  return { subscription: id, isNew: true };
}

/** Sets the schedule, and the clock on the first month whose report is still to come. */
export async function setSchedule(
  context: Context<unknown>,
  { day, language }: Schedule,
): Promise<{ readonly month: string; readonly dueAt: Instant }> {
  const { tx, organization, process, recordedAt } = context;
  const values = { day_unit: day.unit, day: day.count, language, set_at: recordedAt };
  await tx
    .insertInto('monitoring_schedule')
    .values({ organization, process: process.id, ...values })
    .onConflict((conflict) => conflict.columns(['organization', 'process']).doUpdateSet(values))
    .execute();
  const next = nextReport(calendarOf(process.workflow.spec), recordedAt, day);
  await waitForMonth(context, next.month, next.dueAt);
  return next;
}

/** Lets the clock issue the report of a month, whatever stands still meanwhile. */
export const waitForMonth = (context: Context<unknown>, month: string, dueAt: Instant): Promise<void> =>
  context.wait({
    ...monthlyWait,
    dueAt,
    command: 'issue-status-report',
    input: { month },
    movesWithSuspension: false,
  });

/** Ends a subscription. With the last one nothing is waited for any more. */
export async function endSubscription(context: Context<unknown>, id: string): Promise<void> {
  const { tx, organization, process, recordedAt } = context;
  await tx
    .updateTable('monitoring_subscription')
    .set({ ended_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', id)
    .execute();
  if ((await standingSubscriptions(scopeOf(context))).length > 0) return;
  await context.settle(monthlyWait.kind, monthlyWait.subject);
  await dropOverdueWaits(context);
}
