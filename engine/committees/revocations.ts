import type { FactScope } from '../gates/fact.ts';

/** The votes on taking members off: of a committee, or at a meeting, the oldest first. */
export function revocationsWhere(
  { tx, organization, process }: FactScope,
  column: 'revocation.meeting' | 'membership.committee',
  id: string,
) {
  return tx
    .selectFrom('revocation')
    .innerJoin('membership', (join) =>
      join
        .onRef('membership.organization', '=', 'revocation.organization')
        .onRef('membership.process', '=', 'revocation.process')
        .onRef('membership.id', '=', 'revocation.membership'),
    )
    .innerJoin('committee', (join) =>
      join
        .onRef('committee.organization', '=', 'membership.organization')
        .onRef('committee.process', '=', 'membership.process')
        .onRef('committee.id', '=', 'membership.committee'),
    )
    .leftJoin('election', (join) =>
      join
        .onRef('election.organization', '=', 'membership.organization')
        .onRef('election.process', '=', 'membership.process')
        .onRef('election.id', '=', 'membership.election'),
    )
    .select(['revocation.membership', 'revocation.meeting', 'revocation.voters', 'revocation.votes'])
    .select(['revocation.revoked', 'revocation.counted_by', 'membership.committee', 'membership.post'])
    .select(['committee.title', 'election.voting_groups'])
    .where('revocation.organization', '=', organization)
    .where('revocation.process', '=', process)
    .where(column, '=', id)
    .orderBy('revocation.id')
    .execute();
}
