import { defineFact, exceptionsListed } from '../../gates/fact.ts';

export interface SupportedProposals {
  readonly collections: number;
  /** Collections in which people may still support. */
  readonly open: number;
  readonly reached: number;
  /** The first that reached their threshold and have no answer: not taken up, or the proposal is not disposed of. */
  readonly unanswered: readonly {
    readonly collected: string;
    readonly number: number;
    readonly proposal: string | null;
  }[];
}

/** The collections of a process, and those of their proposals that are owed an answer. What is hidden is owed none. */
export const supportedProposals = defineFact({
  name: 'supportedProposals',
  async read({ tx, organization, process }): Promise<SupportedProposals> {
    const collections = await tx
      .selectFrom('proposal_collection')
      .select(['state', 'reached'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .execute();
    const unanswered = await tx
      .selectFrom('collected_proposal')
      .leftJoin('proposal', (join) =>
        join
          .onRef('proposal.organization', '=', 'collected_proposal.organization')
          .onRef('proposal.process', '=', 'collected_proposal.process')
          .onRef('proposal.id', '=', 'collected_proposal.proposal'),
      )
      .select([
        'collected_proposal.id as collected',
        'collected_proposal.number',
        'collected_proposal.proposal',
      ])
      .where('collected_proposal.organization', '=', organization)
      .where('collected_proposal.process', '=', process)
      .where('collected_proposal.reached', '=', true)
      .where('collected_proposal.state', 'in', ['visible', 'taken-up'])
      .where(({ eb, or }) => or([eb('proposal.state', 'is', null), eb('proposal.state', '=', 'drafted')]))
      .orderBy('collected_proposal.number')
      .limit(exceptionsListed)
      .execute();
    return {
      collections: collections.length,
      open: collections.filter(({ state }) => state === 'announced').length,
      reached: collections.reduce((sum, { reached }) => sum + reached, 0),
      unanswered,
    };
  },
});
