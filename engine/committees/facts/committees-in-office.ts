import { defineFact } from '../../gates/fact.ts';
import { CommitteeElectedParams } from '../rule-params.ts';

/** An elected committee that is in office, as the rule asks of it. */
export interface SittingCommittee {
  readonly committee: string;
  readonly territory: string | null;
  readonly area: string | null;
  readonly termTo: string | null;
  /** Whether the election that seated it was called before its assembly began. */
  readonly onAgenda: boolean;
  readonly vacant: number;
}

/** How many are read: a method asks for at most so many territories and areas, each with its committee. */
const most = 2_000;

/** The committees of a kind that an election put in office; asked of the partial index of those in office. */
export const committeesInOffice = defineFact({
  name: 'committeesInOffice',
  async read({ tx, organization, process }, params): Promise<readonly SittingCommittee[]> {
    const { kind } = CommitteeElectedParams.parse(params);
    const rows = await tx
      .selectFrom('committee')
      .innerJoin('election', (join) =>
        join
          .onRef('election.organization', '=', 'committee.organization')
          .onRef('election.process', '=', 'committee.process')
          .onRef('election.committee', '=', 'committee.id')
          .on('election.state', '=', 'confirmed')
          .on('election.fills', '=', 'every-seat'),
      )
      .select([
        'committee.id',
        'committee.territory',
        'committee.area',
        'committee.posts',
        'committee.term_to',
        'election.on_agenda',
      ])
      .select((row) =>
        row
          .selectFrom('membership')
          .select((count) => count.fn.countAll<string>().as('held'))
          .whereRef('membership.organization', '=', 'committee.organization')
          .whereRef('membership.process', '=', 'committee.process')
          .whereRef('membership.committee', '=', 'committee.id')
          .where('membership.state', '=', 'in-office')
          .as('held'),
      )
      .where('committee.organization', '=', organization)
      .where('committee.process', '=', process)
      .where('committee.kind', '=', kind)
      .where('committee.state', '=', 'in-office')
      .orderBy('committee.id')
      .orderBy('election.number', 'desc')
      .limit(most)
      .execute();
    // A committee that was renewed has an election for each term; the newest comes first.
    const newest = rows.filter((row, index) => rows[index - 1]?.id !== row.id);
    return newest.map((row) => ({
      committee: row.id,
      territory: row.territory,
      area: row.area,
      termTo: row.term_to,
      onAgenda: row.on_agenda,
      vacant: row.posts.reduce((sum, { seats }) => sum + seats, 0) - Number(row.held),
    }));
  },
});
