import { winningProposals } from '../../consultation/facts/winning-proposals.ts';
import { defineFact, type FactScope } from '../../gates/fact.ts';

interface Named {
  readonly commitment: string;
  readonly code: string;
}

export interface CommitmentOrigins {
  /** How many commitments there are that were not withdrawn. */
  readonly total: number;
  /** Commitments that come from no proposal: nobody could tell where they come from. */
  readonly withoutProposal: readonly Named[];
  /** Commitments none of whose proposals won the vote; none where there was no vote on proposals. */
  readonly notChosen: readonly Named[];
  /** Proposals that won the vote and that no commitment takes up. */
  readonly chosenWithoutCommitment: readonly { readonly proposal: string }[];
}

/** Where commitments come from, and whether what was chosen became one. */
export const commitmentOrigins = defineFact({
  name: 'commitmentOrigins',
  async read(scope): Promise<CommitmentOrigins> {
    const [commitments, winners] = await Promise.all([
      commitmentsWithProposals(scope),
      winningProposals.read(scope, {}),
    ]);
    const taken = new Set(commitments.flatMap(({ proposals }) => proposals));
    const named = ({ commitment, code }: Named) => ({ commitment, code });
    return {
      total: commitments.length,
      withoutProposal: commitments.filter(({ proposals }) => proposals.length === 0).map(named),
      notChosen: commitments
        .filter(({ proposals }) => proposals.length > 0 && winners !== undefined)
        .filter(({ proposals }) => !proposals.some((proposal) => winners?.includes(proposal)))
        .map(named),
      chosenWithoutCommitment: (winners ?? [])
        .filter((proposal) => !taken.has(proposal))
        .map((proposal) => ({ proposal })),
    };
  },
});

async function commitmentsWithProposals({ tx, organization, process }: FactScope) {
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
  const found = new Map<string, Named & { proposals: string[] }>();
  for (const { commitment, code, proposal } of rows) {
    const one = found.get(commitment) ?? { commitment, code, proposals: [] };
    if (proposal !== null) one.proposals.push(proposal);
    found.set(commitment, one);
  }
  return [...found.values()];
}
