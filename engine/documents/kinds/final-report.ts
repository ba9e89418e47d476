import { daysInclusive } from '../../calendar/count-days.ts';
import type { JurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import { daysBetween, plainDate } from '../../calendar/moment.ts';
import { evaluationView } from '../../evaluation/views/evaluation.ts';
import type { FinalReportContent } from '../../implementation/final-report-fields.ts';
import { finalReportView } from '../../implementation/views/final-report.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { type CommitmentView, commitmentView } from '../../plan/views/commitment.ts';
import { planView } from '../../plan/views/plan.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { commonOf } from '../common-data.ts';
import { FinalReport } from '../contracts/final-report.ts';
import { type Collecting, defineKind } from '../kind.ts';
import { at } from '../plan-data.ts';
import { missingIn, piecesOf } from '../written-data.ts';

type Line = FinalReportContent['lines'][number];

/** The final report of a commitment, as it was written last; beside it, what the record has. */
export const finalReport = defineKind({
  kind: 'final-report',
  version: 1,
  contract: FinalReport,
  subject: 'commitment',
  prefix: 'INFORME-FINAL',
  approvedBy: 'register',
  async collect(from, subject) {
    const commitment = subject ?? '';
    const view = await commitmentView(from.engine, { ...at(from), commitment });
    if (view === undefined) return notFound('commitment', commitment);
    const report = await finalReportView(from.engine, { ...at(from), commitment });
    if (report === undefined) return notPossible('final-report-not-written-yet', { commitment });
    const plan = await planView(from.engine, at(from));
    const { content } = report;
    const calendar = calendarOf(from.process.workflow.spec);
    return {
      ...(await commonOf(from, content.title)),
      version: report.version,
      writtenAt: report.writtenAt,
      commitment: headingOf(view),
      plan: plan === undefined ? null : { title: plan.title },
      context: piecesOf(content.context),
      objective: content.objective,
      approach: content.approach ?? null,
      purpose: piecesOf(content.purpose),
      lines: content.lines.map((line, index) => ({
        number: index + 1,
        title: line.title,
        text: piecesOf(line.text),
        figures: line.figures.map(figureOf),
        happenings: line.happenings.map((one) => happeningOf(calendar, one)),
        milestone: milestoneOf(view, line),
      })),
      results: piecesOf(content.results),
      objectiveReached: content.objectiveReached,
      record: {
        open: openIn(view),
        ...lastDayOf(content, view),
        independent: await independentAnswers(from, commitment),
        unpictured: content.lines.flatMap(({ text }, index) => {
          const what = text.flatMap(missingIn);
          return what.length === 0 ? [] : [{ line: index + 1, what }];
        }),
      },
      remarks: content.remarks.map(({ kind, line, text }) => ({
        kind,
        line: line === undefined ? null : content.lines.findIndex(({ code }) => code === line) + 1,
        text,
      })),
    };
  },
});

function headingOf({ title, number, lead, startsOn, endsOn, fulfilment }: CommitmentView) {
  return { title, number, lead, startsOn, endsOn, state: fulfilment?.state ?? null };
}

function figureOf({ what, count, of, stated }: Line['figures'][number]) {
  const percent = of === undefined ? null : Math.round((count / of) * 1000) / 10;
  const differs = stated !== undefined && percent !== null && stated !== percent;
  return { what, count, of: of ?? null, percent, stated: stated ?? null, differs };
}

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
const weekdayOf = (day: string): string => weekdays[plainDate(day).dayOfWeek - 1]!;

function happeningOf(calendar: JurisdictionCalendar, happening: Line['happenings'][number]) {
  const { what, on, until = null, inferred, because = null } = happening;
  const count = (unit: 'natural-days' | 'business-days') =>
    until === null ? null : daysInclusive(calendar, on, until, unit);
  return {
    ...{ what, on, until, inferred, because },
    weekday: weekdayOf(on),
    untilWeekday: until === null ? null : weekdayOf(until),
    naturalDays: count('natural-days'),
    businessDays: count('business-days'),
  };
}

/** How far a milestone is by the last report on it; nothing while there is none. */
function completionOf({ fulfilment }: CommitmentView, milestone: string): string | null {
  const reports = (fulfilment?.reports ?? []).filter(({ supersededAt }) => supersededAt === null);
  return reports.findLast((report) => report.milestone === milestone)?.completion ?? null;
}

function milestoneOf(view: CommitmentView, line: Line) {
  const found = view.milestones.find(({ code }) => code === line.milestone);
  if (found === undefined) return null;
  const title = found.title === line.title ? null : found.title;
  return { title, dueOn: found.dueOn, completion: completionOf(view, found.milestone) };
}

const openIn = (view: CommitmentView): string[] =>
  view.milestones
    .filter(({ removedAt }) => removedAt === null)
    .filter(({ milestone }) => completionOf(view, milestone) !== 'complete')
    .map(({ title }) => title);

/** The last day on which anything happened, and how long after the end of the commitment that was. */
function lastDayOf({ lines }: FinalReportContent, { endsOn }: CommitmentView) {
  const days = lines.flatMap(({ happenings }) => happenings.map(({ on, until }) => until ?? on));
  const lastDay = days.sort().at(-1) ?? null;
  const after = lastDay === null || endsOn === null ? null : daysBetween(endsOn, lastDay);
  return { lastDay, daysAfterEnd: after !== null && after > 0 ? after : null };
}

async function independentAnswers(from: Collecting, commitment: string) {
  const view = await evaluationView(from.engine, at(from));
  const phases = view?.commitments.find((one) => one.commitment === commitment)?.phases ?? [];
  const end = phases.find(({ phase }) => phase === 'end-of-commitment');
  return (end?.scales ?? []).flatMap(({ scale, independent }) =>
    independent === null ? [] : [{ scale, answer: independent }],
  );
}
