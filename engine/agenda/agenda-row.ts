import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { FactScope } from '../gates/fact.ts';

export type AgendaRow = Selectable<Schema['local_agenda']>;
export type AgendaItemRow = Selectable<Schema['agenda_item']>;

/** The version of a process's agenda that stands in a state, besides one; nothing where there is none. */
export function agendaIn(
  { tx, organization, process }: FactScope,
  state: 'drafted' | 'approved',
  besides = '00000000-0000-0000-0000-000000000000',
): Promise<AgendaRow | undefined> {
  return tx
    .selectFrom('local_agenda')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('state', '=', state)
    .where('id', '<>', besides)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The items of an agenda by their numbers: a hundred at most. */
export function itemsOf({ tx, organization, process }: FactScope, agenda: string): Promise<AgendaItemRow[]> {
  return tx
    .selectFrom('agenda_item')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('agenda', '=', agenda)
    .orderBy('number')
    .execute();
}

/** The columns of an item that the ledger commits to. */
export const sealedItem = (row: Pick<AgendaItemRow, 'title' | 'action' | 'owner' | 'note'>) => ({
  title: row.title,
  action: row.action,
  owner: row.owner,
  note: row.note,
});
