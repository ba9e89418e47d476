import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { actionPlanLifecycle } from '../machine.ts';
import { planFields, wrongSections } from '../plan-fields.ts';
import { planRow } from '../plan-rows.ts';

/** Begins the plan of the process: its title and period, the axes of its vision, its chapters. */
export const draftPlan = defineCommand({
  name: 'draft-plan',
  input: z.strictObject(planFields),
  by: ['team'],
  async record(context) {
    const { tx, organization, process, input, newId, seal, begin, recordedAt } = context;
    const { title, startsOn, endsOn, vision = [], chapters = [] } = input;
    if (endsOn <= startsOn) return invalid('endsOn', 'ends-before-it-starts');
    const wrong = wrongSections({ vision, chapters });
    if (wrong !== undefined) return wrong;
    const before = await planRow(context);
    if (before !== undefined) return notPossible('plan-already-drafted', { plan: before.id });
    const id = newId();
    await tx
      .insertInto('action_plan')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(actionPlanLifecycle, id),
        version: 0,
        title,
        vision,
        chapters,
        starts_on: startsOn,
        ends_on: endsOn,
        drafted_at: recordedAt,
        ...seal('action_plan', id, { title, vision, chapters }),
      })
      .execute();
    return {
      event: { type: 'plan-drafted', payload: { plan: id, startsOn, endsOn } },
      result: { plan: id },
    };
  },
});
