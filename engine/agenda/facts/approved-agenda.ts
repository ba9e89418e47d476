import { defineFact, exceptionsListed } from '../../gates/fact.ts';
import { agendaIn, itemsOf } from '../agenda-row.ts';

export interface ApprovedAgenda {
  readonly agenda: string;
  readonly items: number;
  readonly withoutOwner: number;
  /** The first of those. */
  readonly first: readonly { readonly item: string; readonly number: number }[];
}

/** The agenda that an assembly approved and that stands; nothing where there is none. */
export const approvedAgenda = defineFact({
  name: 'approvedAgenda',
  async read(scope): Promise<ApprovedAgenda | undefined> {
    const agenda = await agendaIn(scope, 'approved');
    if (agenda === undefined) return undefined;
    const items = await itemsOf(scope, agenda.id);
    const without = items.filter(({ owner, state }) => owner === null && state !== 'dropped');
    return {
      agenda: agenda.id,
      items: items.length,
      withoutOwner: without.length,
      first: without.slice(0, exceptionsListed).map(({ id, number }) => ({ item: id, number })),
    };
  },
});
