import type { FactScope } from '../gates/fact.ts';
import type { ReportingRows } from './owed-reports.ts';

/** The periods, the milestones and the reports in force of a process. */
export async function reportingRows(scope: FactScope): Promise<ReportingRows> {
  const [periods, milestones, reports] = await Promise.all([
    periodRows(scope),
    milestoneRows(scope),
    reportRows(scope),
  ]);
  return { periods, milestones, reports };
}

async function periodRows({ tx, organization, process }: FactScope) {
  return tx
    .selectFrom('reporting_period')
    .select(['id', 'ordinal', 'ends_on as endsOn', 'due_at as dueAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('ordinal')
    .execute();
}

async function milestoneRows({ tx, organization, process }: FactScope) {
  return tx
    .selectFrom('milestone')
    .innerJoin('fulfilment', (join) =>
      join
        .onRef('fulfilment.organization', '=', 'milestone.organization')
        .onRef('fulfilment.process', '=', 'milestone.process')
        .onRef('fulfilment.id', '=', 'milestone.commitment'),
    )
    .select([
      'milestone.id as milestone',
      'milestone.commitment',
      'milestone.code',
      'milestone.starts_on as startsOn',
      'fulfilment.ended_at as endedAt',
    ])
    .where('milestone.organization', '=', organization)
    .where('milestone.process', '=', process)
    .where('milestone.removed_at', 'is', null)
    .orderBy('milestone.code')
    .execute();
}

async function reportRows({ tx, organization, process }: FactScope) {
  return tx
    .selectFrom('progress_report')
    .select(['milestone', 'period', 'completion'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .execute();
}
