import { defineFact } from '../../gates/fact.ts';

/** How a commitment stands: whether it ended and how, and which of its milestones are not complete. */
export interface CommitmentStanding {
  readonly commitment: string;
  readonly code: string;
  readonly state: string;
  readonly endedAt: string | null;
  /** The codes of the milestones whose latest report does not say complete, or that none reports on. */
  readonly openMilestones: readonly string[];
}

/** Every commitment that is being implemented. */
export const commitmentStandings = defineFact({
  name: 'commitmentStandings',
  async read({ tx, organization, process }): Promise<readonly CommitmentStanding[]> {
    const rows = await tx
      .selectFrom('fulfilment')
      .innerJoin('commitment', (join) =>
        join
          .onRef('commitment.organization', '=', 'fulfilment.organization')
          .onRef('commitment.process', '=', 'fulfilment.process')
          .onRef('commitment.id', '=', 'fulfilment.id'),
      )
      .select(['fulfilment.id', 'fulfilment.state', 'fulfilment.ended_at', 'commitment.code'])
      .where('fulfilment.organization', '=', organization)
      .where('fulfilment.process', '=', process)
      .orderBy('commitment.number')
      .execute();
    const milestones = await tx
      .selectFrom('milestone')
      .leftJoinLateral(
        (query) =>
          query
            .selectFrom('progress_report')
            .innerJoin('reporting_period', (join) =>
              join
                .onRef('reporting_period.organization', '=', 'progress_report.organization')
                .onRef('reporting_period.process', '=', 'progress_report.process')
                .onRef('reporting_period.id', '=', 'progress_report.period'),
            )
            .select('progress_report.completion')
            .whereRef('progress_report.organization', '=', 'milestone.organization')
            .whereRef('progress_report.process', '=', 'milestone.process')
            .whereRef('progress_report.milestone', '=', 'milestone.id')
            .where('progress_report.superseded_at', 'is', null)
            .orderBy('reporting_period.ordinal', 'desc')
            .limit(1)
            .as('latest'),
        (join) => join.onTrue(),
      )
      .select(['milestone.commitment', 'milestone.code', 'latest.completion'])
      .where('milestone.organization', '=', organization)
      .where('milestone.process', '=', process)
      .where('milestone.removed_at', 'is', null)
      .orderBy('milestone.ordinal')
      .execute();
    return rows.map(({ id, code, state, ended_at: endedAt }) => ({
      commitment: id,
      code,
      state,
      endedAt,
      openMilestones: milestones
        .filter(({ commitment, completion }) => commitment === id && completion !== 'complete')
        .map((one) => one.code),
    }));
  },
});
