import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { LocalDate } from '../../kernel/values.ts';
import { planSubmission } from '../../plan/facts/plan-submission.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { fulfilmentLifecycle } from '../machine.ts';
import { periodsOf, type ReportingPeriod } from '../periods.ts';
import { reportingRule, reportingTermsOf } from '../reporting-terms.ts';

/**
 * Starts the implementation of a submitted plan: every adopted commitment is under way, and the periods of
 * reporting are set, with a check by the clock at the end of each. They may begin before the plan does, so
 * that they follow the half-years of the calendar.
 */
export const startImplementation = defineCommand({
  name: 'start-implementation',
  input: z.strictObject({ periodsFrom: LocalDate.optional() }),
  by: ['team'],
  needs: { done: ['submit-plan'], rules: [reportingRule] },
  async record(context) {
    const { tx, organization, process, input, begin, seal, wait } = context;
    const scope = { tx, organization, process: process.id };
    const plan = await planSubmission.read(scope, {});
    if (plan?.submittedAt == null) return notPossible('plan-not-submitted');
    const terms = reportingTermsOf(process.workflow.spec);
    if (terms === undefined) return notPossible('workflow-asks-for-no-reports', { rule: reportingRule });
    const from = input.periodsFrom ?? plan.startsOn;
    if (from > plan.startsOn)
      return invalid('periodsFrom', 'periods-begin-after-the-plan', { startsOn: plan.startsOn });
    const begun = await tx
      .selectFrom('reporting_period')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .limit(1)
      .executeTakeFirst();
    if (begun !== undefined) return notPossible('implementation-already-started');
    const periods = periodsOf(calendarOf(process.workflow.spec), { from, endsOn: plan.endsOn }, terms);
    const at = { organization, process: process.id };
    await tx
      .insertInto('reporting_period')
      .values(periods.map((period) => ({ ...at, ...rowOf(period) })))
      .execute();
    for (const { id, dueAt } of periods) {
      await wait({
        kind: 'progress-due',
        subject: id,
        dueAt,
        command: 'check-period',
        input: { period: id },
        movesWithSuspension: true,
      });
    }
    const commitments = await tx
      .selectFrom('commitment')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('state', '=', 'adopted')
      .orderBy('number')
      .execute();
    for (const { id } of commitments) {
      const texts = { summary: null, artefacts: [] };
      await tx
        .insertInto('fulfilment')
        .values({
          ...at,
          id,
          state: begin(fulfilmentLifecycle, id),
          ...texts,
          ...seal('fulfilment', id, texts),
        })
        .execute();
    }
    return {
      event: {
        type: 'implementation-started',
        payload: {
          plan: plan.plan,
          commitments: commitments.map(({ id }) => id),
          periods: periods.map(({ id, startsOn, endsOn, dueAt }) => ({ id, startsOn, endsOn, dueAt })),
        },
      },
      result: {
        periods: periods.map(({ id, startsOn, endsOn, dueAt }) => ({ id, startsOn, endsOn, dueAt })),
      },
    };
  },
});

const rowOf = ({ id, ordinal, startsOn, endsOn, dueAt, calendarVersion }: ReportingPeriod) => ({
  id,
  ordinal,
  starts_on: startsOn,
  ends_on: endsOn,
  due_at: dueAt,
  calendar_version: calendarVersion,
});
