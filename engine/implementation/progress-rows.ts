import type { Context } from '../kernel/command.ts';

/** A milestone of a commitment, unless an amendment took it out. */
export async function milestoneOf(
  { tx, organization, process }: Context<unknown>,
  commitment: string,
  milestone: string,
) {
  return tx
    .selectFrom('milestone')
    .select(['id', 'code', 'due_on'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', milestone)
    .where('commitment', '=', commitment)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}

export async function periodOf({ tx, organization, process }: Context<unknown>, period: string) {
  return tx
    .selectFrom('reporting_period')
    .select(['id', 'ordinal', 'starts_on', 'due_at'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', period)
    .executeTakeFirst();
}

/** How far a milestone was by the reports in force up to a period, by its ordinal; nothing where none reports on it. */
export async function completionAfter(
  { tx, organization, process }: Context<unknown>,
  milestone: string,
  ordinal: number,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('progress_report')
    .innerJoin('reporting_period', (join) =>
      join
        .onRef('reporting_period.organization', '=', 'progress_report.organization')
        .onRef('reporting_period.process', '=', 'progress_report.process')
        .onRef('reporting_period.id', '=', 'progress_report.period'),
    )
    .select('progress_report.completion')
    .where('progress_report.organization', '=', organization)
    .where('progress_report.process', '=', process.id)
    .where('progress_report.milestone', '=', milestone)
    .where('progress_report.superseded_at', 'is', null)
    .where('reporting_period.ordinal', '<=', ordinal)
    .orderBy('reporting_period.ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.completion;
}
