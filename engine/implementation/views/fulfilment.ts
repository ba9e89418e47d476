import type { ShownArtefact } from '../../database/tables/implementation.ts';
import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';

/** A report on a milestone for a period. `supersededAt` is set where a later one took its place. */
export interface ProgressView {
  readonly report: string;
  readonly milestone: string;
  readonly period: string;
  readonly completion: string;
  readonly text: string | null;
  /** Why there was nothing to report. */
  readonly nil: string | null;
  readonly evidence: readonly Evidence[];
  readonly reportedAt: string;
  /** Whether it came after the reports of its period were due. */
  readonly overdue: boolean;
  readonly supersededAt: string | null;
}

export interface DelayView {
  readonly milestone: string;
  readonly dueOn: string | null;
  readonly expectedOn: string;
  readonly reasonCode: string;
  readonly reason: string;
  readonly declaredAt: string;
}

/** How a commitment goes: its reports by period, its delays, and how it ended. */
export interface FulfilmentView {
  readonly state: string;
  readonly endedAt: string | null;
  readonly reasonCode: string | null;
  readonly summary: string | null;
  readonly artefacts: readonly ShownArtefact[];
  readonly reports: readonly ProgressView[];
  readonly delays: readonly DelayView[];
}

/** The implementation of a commitment; nothing before it starts. */
export async function fulfilmentOf(scope: FactScope, commitment: string): Promise<FulfilmentView | null> {
  const { tx, organization, process } = scope;
  const row = await tx
    .selectFrom('fulfilment')
    .select(['state', 'ended_at as endedAt', 'reason_code as reasonCode', 'summary', 'artefacts'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', commitment)
    .executeTakeFirst();
  if (row === undefined) return null;
  const [reports, delays] = await Promise.all([reportsOn(scope, commitment), delaysOf(scope, commitment)]);
  return { ...row, reports, delays };
}

/** By period and milestone, and among those of one period the earlier first. */
const reportsOn = ({ tx, organization, process }: FactScope, commitment: string): Promise<ProgressView[]> =>
  tx
    .selectFrom('progress_report')
    .innerJoin('reporting_period', (join) =>
      join
        .onRef('reporting_period.organization', '=', 'progress_report.organization')
        .onRef('reporting_period.process', '=', 'progress_report.process')
        .onRef('reporting_period.id', '=', 'progress_report.period'),
    )
    .select([
      'progress_report.id as report',
      'progress_report.milestone',
      'progress_report.period',
      'progress_report.completion',
      'progress_report.text',
      'progress_report.nil',
      'progress_report.evidence',
      'progress_report.reported_at as reportedAt',
      'progress_report.overdue',
      'progress_report.superseded_at as supersededAt',
    ])
    .where('progress_report.organization', '=', organization)
    .where('progress_report.process', '=', process)
    .where('progress_report.commitment', '=', commitment)
    .orderBy('reporting_period.ordinal')
    .orderBy('progress_report.milestone')
    .orderBy('progress_report.id')
    .execute();

const delaysOf = ({ tx, organization, process }: FactScope, commitment: string): Promise<DelayView[]> =>
  tx
    .selectFrom('milestone_delay')
    .select([
      'milestone',
      'due_on as dueOn',
      'expected_on as expectedOn',
      'reason_code as reasonCode',
      'reason',
      'declared_at as declaredAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('declared_at')
    .orderBy('id')
    .execute();
