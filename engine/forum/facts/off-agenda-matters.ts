import { defineFact, exceptionsListed } from '../../gates/fact.ts';

/** What was dealt with in sessions without having been called. */
export interface OffAgendaMatters {
  readonly admitted: number;
  readonly notAdmitted: number;
  /** The first of those that were dealt with, or decided on, without everybody's word. */
  readonly first: readonly { readonly session: string; readonly item: string; readonly number: number }[];
}

/** The matters off the agenda that were dealt with: a forum has a handful of them. */
export const offAgendaMatters = defineFact({
  name: 'offAgendaMatters',
  async read({ tx, organization, process }): Promise<OffAgendaMatters> {
    const rows = await tx
      .selectFrom('session_item as item')
      .leftJoin('resolution', (join) =>
        join
          .onRef('resolution.organization', '=', 'item.organization')
          .onRef('resolution.process', '=', 'item.process')
          .onRef('resolution.id', '=', 'item.resolution'),
      )
      .select(['item.id', 'item.session', 'item.number', 'item.admitted_at', 'item.dealt_with_at'])
      .select('resolution.decided_at')
      .where('item.organization', '=', organization)
      .where('item.process', '=', process)
      .where('item.added', '=', 'off-agenda')
      .orderBy('item.id')
      .execute();
    const strange = rows.filter(
      ({ admitted_at, dealt_with_at, decided_at }) =>
        admitted_at === null && (dealt_with_at !== null || decided_at !== null),
    );
    return {
      admitted: rows.filter(({ admitted_at }) => admitted_at !== null).length,
      notAdmitted: strange.length,
      first: strange
        .slice(0, exceptionsListed)
        .map(({ id, session, number }) => ({ session, item: id, number })),
    };
  },
});
