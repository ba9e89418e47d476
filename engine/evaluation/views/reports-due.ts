import { addPeriod } from '../../calendar/add-period.ts';
import { Period } from '../../calendar/period.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Instant } from '../../kernel/clock.ts';
import { planSubmission } from '../../plan/facts/plan-submission.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import type { ProcessInHand } from '../../workflow/process.ts';
import { monitoringReports } from '../facts/monitoring-reports.ts';

/** A report that the monitoring body has a day for: on the plan's inception, or on a commitment that ended. */
export interface ReportDue {
  readonly kind: 'inception' | 'end-of-commitment';
  /** The commitment that ended; null for the report on the whole plan. */
  readonly commitment: string | null;
  /** Where the time began: the submission of the plan, the end of the commitment. */
  readonly countedFrom: Instant;
  readonly dueAt: Instant;
  /** The local day, rolled to one that is worked. */
  readonly dueOn: string;
  readonly deliveredAt: Instant | null;
}

const rules = { inception: 'inception-report-due', 'end-of-commitment': 'end-of-commitment-report-due' };

/**
 * The reports that the gates of a process's method ask of its monitoring body, by the same count as the rules that
 * judge them; nothing where the method asks for none, or where nothing was submitted and nothing ended yet.
 */
export async function reportsDue(scope: FactScope, { workflow }: ProcessInHand): Promise<ReportDue[]> {
  const uses = Object.values(workflow.spec.stages).flatMap(({ gate }) => gate);
  const within = (kind: ReportDue['kind']): Period | undefined => {
    const params = uses.find(({ rule }) => rule === rules[kind])?.params;
    return params === undefined ? undefined : Period.parse(params.within);
  };
  const [ofPlan, ofCommitment] = [within('inception'), within('end-of-commitment')];
  if (ofPlan === undefined && ofCommitment === undefined) return [];
  const calendar = calendarOf(workflow.spec);
  const [submission, ended, delivered] = await Promise.all([
    planSubmission.read(scope, {}),
    endedCommitments(scope),
    monitoringReports.read(scope, {}),
  ]);
  const due = (kind: ReportDue['kind'], commitment: string | null, from: Instant, period: Period) => {
    const { dueAt, dueOn } = addPeriod(calendar, from, period, 'forward');
    const deliveredAt =
      delivered.find((one) => one.kind === kind && one.commitment === commitment)?.firstAt ?? null;
    return { kind, commitment, countedFrom: from, dueAt, dueOn, deliveredAt };
  };
  const submittedAt = submission?.submittedAt ?? null;
  return [
    ...(ofPlan === undefined || submittedAt === null ? [] : [due('inception', null, submittedAt, ofPlan)]),
    ...(ofCommitment === undefined
      ? []
      : ended.map(({ id, ended_at: endedAt }) => due('end-of-commitment', id, endedAt!, ofCommitment))),
  ];
}

/** The clock looks at them at every act of a monitored process: so no more is read than their days. */
const endedCommitments = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('fulfilment')
    .select(['id', 'ended_at'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('ended_at', 'is not', null)
    .orderBy('ended_at')
    .orderBy('id')
    .execute();
