import { defineFact, exceptionsListed } from '../../gates/fact.ts';

/** Contradictions that nobody has settled, the oldest first; at most as many as a checklist lists, and one more. */
export const standingContradictions = defineFact({
  name: 'standingContradictions',
  read({ tx, organization, process }): Promise<readonly { contradiction: string; code: string }[]> {
    return tx
      .selectFrom('contradiction')
      .select(['id as contradiction', 'code'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('settled_at', 'is', null)
      .orderBy('id')
      .limit(exceptionsListed + 1)
      .execute();
  },
});
