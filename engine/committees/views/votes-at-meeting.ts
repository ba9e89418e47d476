import type { FactScope } from '../../gates/fact.ts';

/** What was voted at a meeting: whether anything was, and the most who are on record as having had a vote. */
export interface VotesAtMeeting {
  readonly elections: readonly string[];
  readonly voters: number;
}

/** What a correction of a meeting must leave standing: the votes that were counted at it. */
export async function votesAtMeeting(
  { tx, organization, process }: FactScope,
  meeting: string,
): Promise<VotesAtMeeting> {
  const rounds = await tx
    .selectFrom('election_round')
    .innerJoin('election', (join) =>
      join
        .onRef('election.organization', '=', 'election_round.organization')
        .onRef('election.process', '=', 'election_round.process')
        .onRef('election.id', '=', 'election_round.election'),
    )
    .select(['election.id', 'election_round.voters'])
    .where('election_round.organization', '=', organization)
    .where('election_round.process', '=', process)
    .where('election_round.meeting', '=', meeting)
    .where('election.state', 'not in', ['rejected', 'cancelled', 'undecided'])
    .execute();
  const revocations = await tx
    .selectFrom('revocation')
    .select(['id', 'voters'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('meeting', '=', meeting)
    .execute();
  const all = [...rounds, ...revocations];
  return {
    elections: [...new Set(all.map(({ id }) => id))],
    voters: Math.max(0, ...all.map(({ voters }) => voters)),
  };
}
