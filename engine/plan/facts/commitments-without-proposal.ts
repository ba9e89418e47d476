import { defineFact, exceptionsListed } from '../../gates/fact.ts';

export interface CommitmentsWithoutProposal {
  /** How many commitments there are that were not withdrawn. */
  readonly total: number;
  readonly first: readonly { readonly commitment: string; readonly code: string }[];
}

/** Commitments that come from no proposal: nobody could tell where they come from. */
export const commitmentsWithoutProposal = defineFact({
  name: 'commitmentsWithoutProposal',
  async read({ tx, organization, process }): Promise<CommitmentsWithoutProposal> {
    const rows = await tx
      .selectFrom('commitment')
      .leftJoin('commitment_proposal', (join) =>
        join
          .onRef('commitment_proposal.organization', '=', 'commitment.organization')
          .onRef('commitment_proposal.process', '=', 'commitment.process')
          .onRef('commitment_proposal.commitment', '=', 'commitment.id'),
      )
      .select(['commitment.id as commitment', 'commitment.code', 'commitment_proposal.proposal'])
      .where('commitment.organization', '=', organization)
      .where('commitment.process', '=', process)
      .where('commitment.state', '!=', 'withdrawn')
      .orderBy('commitment.code')
      .execute();
    const without = rows.filter(({ proposal }) => proposal === null);
    return {
      total: new Set(rows.map(({ commitment }) => commitment)).size,
      first: without.slice(0, exceptionsListed).map(({ commitment, code }) => ({ commitment, code })),
    };
  },
});
