import { z } from 'zod';
import { Adopted, refuseVote } from '../../dialogues/views/agreement-vote.ts';
import { heldAssembly } from '../../dialogues/views/held-assembly.ts';
import { defineCommand } from '../../kernel/command.ts';
import { isRefused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { agendaIn } from '../agenda-row.ts';
import { carryItems } from '../carried-items.ts';
import { localAgendaLifecycle } from '../machine.ts';

/**
 * Records that a held assembly approved a drafted agenda, and how. The version that stood before is replaced and stays:
 * what of it is neither done nor dropped goes on in the new one, as far as it had come.
 */
export const approveAgenda = defineCommand({
  name: 'approve-agenda',
  input: z.strictObject({ agenda: Id, meeting: Id, adopted: Adopted }),
  by: ['team', 'facilitator', 'territorial-servant'],
  on: { lifecycle: localAgendaLifecycle, id: (input) => input.agenda },
  async record(context) {
    const { tx, organization, process, input, count } = context;
    const { agenda, adopted } = input;
    const meeting = await heldAssembly(context, input.meeting);
    if (isRefused(meeting)) return meeting;
    const refused = refuseVote(meeting, adopted);
    if (refused !== undefined) return refused;
    const before = await agendaIn({ tx, organization, process: process.id }, 'approved', agenda);
    if (before !== undefined) {
      const carried =
        (await carryItems(context, before.id, agenda)) ??
        (await context.step(localAgendaLifecycle, before.id, 'supersede'));
      if (isRefused(carried)) return carried;
    } else await count('agendas-approved', 1);
    await tx
      .updateTable('local_agenda')
      .set({ meeting: meeting.id, adopted, approved_at: meeting.held_to })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', agenda)
      .execute();
    return {
      event: {
        type: 'agenda-approved',
        payload: {
          ...{ agenda, meeting: meeting.id, adopted },
          ...(before === undefined ? {} : { replaces: before.id }),
        },
      },
      result: { agenda },
    };
  },
});
