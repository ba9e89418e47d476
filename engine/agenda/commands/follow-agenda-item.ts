import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { type AgendaItemRow, sealedItem } from '../agenda-row.ts';
import { agendaItemLifecycle } from '../machine.ts';

/** Tells how something that an approved agenda wants done goes on: under way, done, or dropped, and in words what happened. */
export const followAgendaItem = defineCommand({
  name: 'follow-agenda-item',
  input: z.strictObject({ item: Id, standing: z.enum(['under-way', 'done', 'dropped']), note: Text }),
  by: ['team', 'facilitator', 'territorial-servant', 'responsible-institution', 'technical-unit'],
  needs: { done: ['approve-agenda'] },
  async record(context) {
    const { tx, organization, process, input, occurredAt, seal, count } = context;
    const { standing, note } = input;
    const found = await itemWithAgenda(context, input.item);
    if (found === undefined) return notFound('agenda-item', input.item);
    if (found.agendaState !== 'approved') return notPossible('agenda-not-approved', { agenda: found.agenda });
    const refused = await context.step(agendaItemLifecycle, found.id, `follow-agenda-item.${standing}`);
    if (refused !== undefined) return refused;
    await tx
      .updateTable('agenda_item')
      .set({
        note,
        followed_at: occurredAt,
        ...seal('agenda_item', found.id, sealedItem({ ...found, note })),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', found.id)
      .execute();
    if (standing === 'done') await count('agenda-items-done', 1);
    return {
      event: { type: 'agenda-item-followed', payload: { item: found.id, agenda: found.agenda, standing } },
    };
  },
});

function itemWithAgenda(
  { tx, organization, process }: Context<unknown>,
  id: string,
): Promise<(AgendaItemRow & { readonly agendaState: string }) | undefined> {
  return tx
    .selectFrom('agenda_item')
    .innerJoin('local_agenda', (on) =>
      on
        .onRef('local_agenda.organization', '=', 'agenda_item.organization')
        .onRef('local_agenda.process', '=', 'agenda_item.process')
        .onRef('local_agenda.id', '=', 'agenda_item.agenda'),
    )
    .selectAll('agenda_item')
    .select('local_agenda.state as agendaState')
    .where('agenda_item.organization', '=', organization)
    .where('agenda_item.process', '=', process.id)
    .where('agenda_item.id', '=', id)
    .executeTakeFirst();
}
