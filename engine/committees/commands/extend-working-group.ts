import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { refuseUnapproved } from '../approved-resolution.ts';
import { committeeRow } from '../committee-row.ts';
import { committeeLifecycle } from '../machine.ts';
import { giveMoreTime } from '../more-time.ts';

/** Gives a working group more time, by an approved resolution. Time that has passed can be given again. */
export const extendWorkingGroup = defineCommand({
  name: 'extend-working-group',
  input: z.strictObject({ committee: Id, resolution: Id, dueAt: Instant }),
  by: ['secretary', 'team'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  async record(context) {
    const { input } = context;
    const { resolution, dueAt } = input;
    const refused = await refuseUnapproved(context, resolution);
    if (refused !== undefined) return refused;
    const committee = await committeeRow(context, input.committee);
    const { due_at: before } = committee;
    const late = await giveMoreTime(context, committee, dueAt);
    if (late !== undefined) return late;
    const payload = { committee: committee.id, resolution, before, dueAt };
    return { event: { type: 'working-group-extended', payload } };
  },
});
