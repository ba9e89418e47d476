import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { actionPlanLifecycle } from '../machine.ts';
import { planFields, wrongSections } from '../plan-fields.ts';
import { planRow } from '../plan-rows.ts';

/**
 * Changes the plan before it is submitted. Its end is fixed from the day on which it was to start, and from the
 * first submission: who delivers late has less time, not a later end. Source: OGP, dates and deadlines.
 */
export const amendPlan = defineCommand({
  name: 'amend-plan',
  input: z.strictObject({
    plan: Id,
    ...planFields,
    title: planFields.title.optional(),
    startsOn: planFields.startsOn.optional(),
    endsOn: planFields.endsOn.optional(),
  }),
  by: ['team'],
  on: { lifecycle: actionPlanLifecycle, id: (input) => input.plan },
  async record(context) {
    const { tx, organization, process, input, seal, recordedAt } = context;
    const { plan } = input;
    const before = (await planRow(context))!;
    const title = input.title ?? before.title;
    const vision = input.vision ?? before.vision;
    const chapters = input.chapters ?? before.chapters;
    const startsOn = input.startsOn ?? before.starts_on;
    const endsOn = input.endsOn ?? before.ends_on;
    const today = calendarOf(process.workflow.spec).localDate(recordedAt);
    const refused =
      fixedEnd(before, { startsOn, endsOn }, today) ??
      (endsOn <= startsOn ? invalid('endsOn', 'ends-before-it-starts') : undefined) ??
      wrongSections({ vision, chapters });
    if (refused !== undefined) return refused;
    await tx
      .updateTable('action_plan')
      .set({
        title,
        vision,
        chapters,
        starts_on: startsOn,
        ends_on: endsOn,
        ...seal('action_plan', plan, { title, vision, chapters }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', plan)
      .execute();
    return { event: { type: 'plan-amended', payload: { plan, startsOn, endsOn } } };
  },
});

function fixedEnd(
  before: { starts_on: string; ends_on: string; first_submitted_at: string | null },
  after: { startsOn: string; endsOn: string },
  today: string,
): Refused | undefined {
  const moved = after.endsOn !== before.ends_on || after.startsOn !== before.starts_on;
  const fixed = before.first_submitted_at !== null || today >= before.starts_on;
  if (!moved || !fixed) return undefined;
  return notPossible('plan-period-fixed', { startsOn: before.starts_on, endsOn: before.ends_on });
}
