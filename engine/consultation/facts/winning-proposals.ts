import { defineFact } from '../../gates/fact.ts';
import type { Charter } from '../charter.ts';
import { latestResults } from '../count/latest-results.ts';

/** The proposals behind the options that won, by the last published result of each consultation that stands and is valid. */
export const winningProposals = defineFact({
  name: 'winningProposals',
  /** Nothing where no result says who won, or where the charter named no proposals. */
  async read(scope): Promise<readonly string[] | undefined> {
    const results = await latestResults(scope);
    const proposals = results.flatMap(({ charter, outcome, tally }) =>
      outcome !== 'valid' || tally === null
        ? []
        : (charter as Charter).options.flatMap(({ code, proposal }) =>
            tally.winners.includes(code) && proposal !== undefined ? [proposal] : [],
          ),
    );
    return proposals.length === 0 ? undefined : proposals;
  },
});
