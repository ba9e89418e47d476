import { z } from 'zod';
import type { Context, Recorded } from '../../kernel/command.ts';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { issueReport } from '../issue-report.ts';
import { overdueNow, scopeOf, setOverdueWaits } from '../overdue.ts';
import { passageKinds } from '../passages.ts';
import { dueOf, Month, monthAfter } from '../schedule.ts';
import { scheduleOf, standingSubscriptions, waitForMonth } from '../subscriptions.ts';

const Moved = z.strictObject({ how: z.enum(passageKinds), stage: Slug, outcome: Slug.optional() });

const Monthly = z.strictObject({ cause: z.literal('monthly'), month: Month });
const OfPassage = z.strictObject({
  cause: z.literal('passage'),
  passage: Id,
  passages: z.array(Moved).min(1).max(200),
});
const Overdue = z.strictObject({
  cause: z.literal('overdue'),
  thing: z.string().regex(/^[a-z]+:[a-z0-9-]+$/),
});

/** Issues the report that fell due: of a month, of a passage of stage, of something that became overdue. */
export const issueStatusReport = defineCommand({
  name: 'issue-status-report',
  input: z.discriminatedUnion('cause', [Monthly, OfPassage, Overdue]),
  by: ['clock'],
  course: 'always',
  record(context) {
    const { input } = context;
    if (input.cause === 'monthly') return ofMonth(context, input.month);
    return input.cause === 'passage' ? ofPassage(context, input) : ofOverdue(context, input.thing);
  },
});

/** One for each month, also for those that nobody looked at in time; the next month waits at once. */
async function ofMonth(context: Context<unknown>, month: string): Promise<Recorded | Refused> {
  const { process, recordedAt } = context;
  const { day } = await scheduleOf(scopeOf(context));
  const calendar = calendarOf(process.workflow.spec);
  const dueAt = dueOf(calendar, month, day);
  if (recordedAt < dueAt) return notPossible('report-not-due-yet', { dueAt });
  const issued = await issueReport(context, {
    cause: 'monthly',
    key: `monthly:${month}`,
    dueAt,
    about: { month },
  });
  const next = monthAfter(month);
  if ('event' in issued && typeof process.state !== 'string')
    await waitForMonth(context, next, dueOf(calendar, next, day));
  return issued;
}

const ofPassage = (
  context: Context<unknown>,
  { passage, passages }: z.output<typeof OfPassage>,
): Promise<Recorded | Refused> =>
  issueReport(context, {
    cause: 'passage',
    key: `passage:${passage}`,
    dueAt: context.recordedAt,
    about: { passages: passages.map((one) => ({ ...one })) },
  });

/**
 * One for everything that is overdue now and was not told. What the clock comes for and finds told already, by a report of
 * the same moment, is refused; what is not overdue any more is put on record as that, and waits for its new day.
 */
async function ofOverdue(context: Context<unknown>, thing: string): Promise<Recorded | Refused> {
  const { process, recordedAt } = context;
  const scope = scopeOf(context);
  if ((await standingSubscriptions(scope)).length === 0) return notPossible('nobody-monitors');
  const { all, untold } = await overdueNow(scope, process, recordedAt);
  const here = ({ kind, id }: { kind: string; id: string }) => `${kind}:${id}` === thing;
  if (untold.some(here)) {
    const { dueAt } = untold.find(here)!;
    const key = `overdue:${thing}:${dueAt}`;
    return issueReport(context, { cause: 'overdue', key, dueAt: recordedAt, about: { thing } });
  }
  if (all.some(here)) return notPossible('already-told', {});
  await setOverdueWaits(context, process);
  return { event: { type: 'overdue-checked', payload: { thing, overdue: false } } };
}
