import { type PeriodView, progressView } from '../../implementation/views/progress.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import type { CommitmentView } from '../../plan/views/commitment.ts';
import { planView } from '../../plan/views/plan.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { commonOf } from '../common-data.ts';
import { ProgressReport } from '../contracts/progress-report.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { adoptedCommitments, at, shown } from '../plan-data.ts';
import { delaysOf } from './commitment-sheet.ts';

/** What was reported in a period, milestone by milestone, once the period has ended. */
export const progressReport = defineKind({
  kind: 'progress-report',
  version: 1,
  contract: ProgressReport,
  subject: 'period',
  prefix: 'AVANCE',
  approvedBy: 'register',
  async collect(from, subject) {
    const id = subject ?? '';
    const periods = (await progressView(from.engine, at(from)))?.periods ?? [];
    const period = periods.find((one) => one.period === id);
    if (period === undefined) return notFound('period', id);
    const today = calendarOf(from.process.workflow.spec).localDate(from.at);
    if (today <= period.endsOn) return notPossible('period-not-ended-yet', { endsOn: period.endsOn });
    const plan = await planView(from.engine, at(from));
    const commitments = (await adoptedCommitments(from)).map((view) =>
      reportedIn(view, period, periods, from),
    );
    const milestones = commitments.flatMap((one) => one.milestones);
    const { startsOn, endsOn, dueAt } = period;
    return {
      ...(await commonOf(from, `${plan?.title ?? from.process.title} · ${id}`)),
      period: { id, startsOn, endsOn, dueAt },
      plan: plan === undefined ? null : { title: plan.title },
      totals: totalsOf(milestones),
      commitments,
    };
  },
});

type Reported = ReturnType<typeof reportedIn>['milestones'][number];

const totalsOf = (milestones: readonly Reported[]) => ({
  milestones: milestones.length,
  reported: milestones.filter(({ completion }) => completion !== null).length,
  nil: milestones.filter(({ nil }) => nil !== null).length,
  missing: milestones.filter(({ completion, notAsked }) => completion === null && !notAsked).length,
  late: milestones.filter(({ overdue }) => overdue).length,
  complete: milestones.filter((one) => (one.completion ?? one.before?.completion) === 'complete').length,
});

/**
 * A commitment in a period: each milestone with its report in force or without one, and the delays declared until its end
 * of what was not yet complete when it began.
 */
function reportedIn(
  view: CommitmentView,
  period: PeriodView,
  periods: readonly PeriodView[],
  { process }: Collecting,
) {
  const { localDate } = calendarOf(process.workflow.spec);
  const { number, title, lead, fulfilment } = view;
  const reports = (fulfilment?.reports ?? []).filter(({ supersededAt }) => supersededAt === null);
  const standing = view.milestones.filter(({ removedAt }) => removedAt === null);
  const earlier = periods.slice(0, periods.indexOf(period)).reverse();
  const before = new Map(standing.map(({ milestone }) => [milestone, lastIn(earlier, reports, milestone)]));
  return {
    ...{ number, title, lead },
    state: fulfilment?.state ?? 'under-way',
    milestones: standing.map(({ milestone, title: said, responsible, dueOn }) => {
      const report = reports.find((one) => one.milestone === milestone && one.period === period.period);
      return {
        ...{ title: said, responsible, dueOn },
        completion: report?.completion ?? null,
        text: report?.text ?? null,
        nil: report?.nil ?? null,
        notAsked: report === undefined && !period.missing.some((one) => one.milestone === milestone),
        before: before.get(milestone) ?? null,
        reportedAt: report?.reportedAt ?? null,
        overdue: report?.overdue ?? false,
        evidence: (report?.evidence ?? []).map(shown),
      };
    }),
    delays: delaysOf(view, ({ milestone, declaredAt }) => {
      const done = before.get(milestone)?.completion === 'complete';
      return !done && localDate(declaredAt) <= period.endsOn;
    }),
  };
}

type Report = NonNullable<CommitmentView['fulfilment']>['reports'][number];

/** The last report of a milestone in the periods given, the latest of them first. */
function lastIn(periods: readonly PeriodView[], reports: readonly Report[], milestone: string) {
  for (const { period } of periods) {
    const report = reports.find((one) => one.milestone === milestone && one.period === period);
    if (report !== undefined) return { completion: report.completion, period };
  }
  return null;
}
