import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { conflictLifecycle } from '../machine.ts';
import { readResolution } from '../resolution.ts';
import { refuseVoted } from './conflicts.ts';

/** Records what was decided of a conflict of interest: that the member is withdrawn from the matter, or takes part, and why. */
export const decideConflict = defineCommand({
  name: 'decide-conflict',
  input: z.strictObject({ conflict: Id, decision: z.enum(['recused', 'takes-part']), reason: Text }),
  by: ['secretary'],
  on: { lifecycle: conflictLifecycle, id: (input) => input.conflict },
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { conflict: id, decision, reason } = input;
    const conflict = await tx
      .selectFrom('resolution_conflict')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const resolution = await readResolution(context, conflict.resolution);
    const undecided = ['proposed', 'open', 'consent', 'no-quorum'].includes(resolution.state);
    if (!undecided) return notPossible('resolution-is-decided', { state: resolution.state });
    const voted = decision === 'recused' ? await refuseVoted(context, resolution, conflict.seat) : undefined;
    if (voted !== undefined) return voted;
    await context.step(conflictLifecycle, id, `decide-conflict.${decision}`);
    await tx
      .updateTable('resolution_conflict')
      .set({
        ...{ decision: reason, decided_at: recordedAt },
        ...context.seal('resolution_conflict', id, { reason: conflict.reason, decision: reason }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', id)
      .execute();
    const payload = { resolution: conflict.resolution, conflict: id, seat: conflict.seat, decision };
    return { event: { type: 'conflict-decided', payload } };
  },
});
