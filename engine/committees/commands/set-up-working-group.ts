import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { refuseUnapproved } from '../approved-resolution.ts';
import { setUpGroup, WorkingGroup } from '../working-group.ts';

/**
 * Sets up a working group, or a commission, by an approved resolution that says so without having it as its effect.
 * No other act sets one up.
 */
export const setUpWorkingGroup = defineCommand({
  name: 'set-up-working-group',
  input: WorkingGroup.extend({ resolution: Id }),
  by: ['secretary', 'team'],
  async record(context) {
    const { resolution, ...group } = context.input;
    const refused = await refuseUnapproved(context, resolution);
    if (refused !== undefined) return refused;
    const done = await setUpGroup(context, group, resolution);
    if (isRefused(done)) return done;
    const { kind, territory, area, dueAt } = group;
    const payload = { ...done, resolution, kind, territory, area, dueAt };
    return { event: { type: 'working-group-set-up', payload }, result: done };
  },
});
