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

const Passage = z.strictObject({ id: Id, moves: z.array(Moved).min(1).max(200) });

/** Why a report falls due: just one of them. */
const Cause = z
  .strictObject({
    month: Month.optional(),
    passage: Passage.optional(),
    /** What fell overdue: its kind and its id. */
    overdue: z
      .string()
      .regex(/^[a-z-]+:[a-z0-9-]+$/)
      .optional(),
  })
  .refine((cause) => Object.values(cause).filter((one) => one !== undefined).length === 1, {
    params: { reason: 'one-cause-of-a-report' },
  });

/** Issues the report that fell due: of a month, of a passage of stage, of something that became overdue. */
export const issueStatusReport = defineCommand({
  name: 'issue-status-report',
  input: Cause,
  by: ['clock'],
  course: 'always',
  record(context) {
    const { month, passage, overdue } = context.input;
    if (month !== undefined) return ofMonth(context, month);
    return passage === undefined ? ofOverdue(context, overdue!) : ofPassage(context, passage);
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
  { id, moves }: z.output<typeof Passage>,
): Promise<Recorded | Refused> =>
  issueReport(context, {
    cause: 'passage',
    key: `passage:${id}`,
    dueAt: context.recordedAt,
    about: { passages: moves.map((one) => ({ ...one })) },
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
