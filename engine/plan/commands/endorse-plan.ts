import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { actionPlanLifecycle } from '../machine.ts';

/** Records that a body of a sector endorsed the plan, by an act and at an instant. */
export const endorsePlan = defineCommand({
  name: 'endorse-plan',
  input: z.strictObject({ plan: Id, sector: Slug, body: Line, act: Line, endorsedAt: Instant }),
  by: ['team', 'secretary', 'forum-member'],
  on: { lifecycle: actionPlanLifecycle, id: (input) => input.plan },
  occurredAt: (input) => input.endorsedAt,
  async record({ tx, organization, process, input, newId, seal }) {
    const { plan, sector, body, act, endorsedAt } = input;
    const sectors = process.workflow.spec.forum?.sectors;
    if (sectors !== undefined && !(sector in sectors)) {
      return invalid('sector', 'sector-not-in-workflow', { sectors: Object.keys(sectors) });
    }
    const id = newId();
    await tx
      .insertInto('plan_endorsement')
      .values({
        organization,
        process: process.id,
        id,
        plan,
        sector,
        body,
        act,
        endorsed_at: endorsedAt,
        ...seal('plan_endorsement', id, { body, act }),
      })
      .execute();
    return {
      event: { type: 'plan-endorsed', payload: { plan, endorsement: id, sector, endorsedAt } },
      result: { endorsement: id },
    };
  },
});
