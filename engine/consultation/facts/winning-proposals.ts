import { defineFact } from '../../gates/fact.ts';
import type { Charter } from '../charter.ts';
import type { Tally } from '../tally/tally.ts';

/** The proposals behind the options that won, by the last published result of each consultation that stands and is valid. */
export const winningProposals = defineFact({
  name: 'winningProposals',
  /** Nothing where no result says who won, or where the charter named no proposals. */
  async read({ tx, organization, process }): Promise<readonly string[] | undefined> {
    const rows = await tx
      .selectFrom('consultation')
      .innerJoinLateral(
        (query) =>
          query
            .selectFrom('consultation_result')
            .select('tally')
            .whereRef('consultation_result.organization', '=', 'consultation.organization')
            .whereRef('consultation_result.process', '=', 'consultation.process')
            .whereRef('consultation_result.consultation', '=', 'consultation.id')
            .orderBy('version', 'desc')
            .limit(1)
            .as('result'),
        (join) => join.onTrue(),
      )
      .select(['consultation.charter', 'result.tally'])
      .where('consultation.organization', '=', organization)
      .where('consultation.process', '=', process)
      .where('consultation.repeated_by', 'is', null)
      .where('consultation.outcome', '=', 'valid')
      .execute();
    const proposals = rows.flatMap(({ charter, tally }) => {
      const { winners } = tally as Tally;
      const { options } = charter as Charter;
      return options.flatMap(({ code, proposal }) =>
        winners.includes(code) && proposal !== undefined ? [proposal] : [],
      );
    });
    return proposals.length === 0 ? undefined : proposals;
  },
});
