import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Id, Instant } from '../../kernel/values.ts';
import { refuseUnapproved } from '../approved-resolution.ts';
import { committeeRow, writeCommittee } from '../committee-row.ts';
import { committeeLifecycle } from '../machine.ts';
import { waitForReport } from '../working-group.ts';

/** Gives a working group more time, by an approved resolution. Time that has passed can be given again. */
export const extendWorkingGroup = defineCommand({
  name: 'extend-working-group',
  input: z.strictObject({ committee: Id, resolution: Id, dueAt: Instant }),
  by: ['secretary', 'team'],
  on: { lifecycle: committeeLifecycle, id: (input) => input.committee },
  async record(context) {
    const { input, recordedAt } = context;
    const { resolution, dueAt } = input;
    const refused = await refuseUnapproved(context, resolution);
    if (refused !== undefined) return refused;
    const committee = await committeeRow(context, input.committee);
    const { due_at: before } = committee;
    if (before === null) return notPossible('set-up-by-no-resolution');
    if (dueAt <= recordedAt) return invalid('dueAt', 'in-the-past');
    if (dueAt <= before) return invalid('dueAt', 'no-more-time-than-before', { before });
    await writeCommittee(context, committee, { due_at: dueAt });
    await waitForReport(context, committee.id, dueAt);
    const payload = { committee: committee.id, resolution, before, dueAt };
    return { event: { type: 'working-group-extended', payload } };
  },
});
