import type { DocumentData } from '../../templates/document-data.ts';
import { lessons } from '../penalolen/evaluation.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

/** A progress report for each period, commitment by commitment. */
export const progressReports = (made: Made): readonly Page<'progress', DocumentData['progress']>[] =>
  made.views.progress.periods.map((period: any) => ({
    file: `avance-${period.period}.html`,
    kind: 'progress',
    data: {
      ...common(
        made,
        `${words(made.language, 'demo.documents.progress')} ${period.period}`,
        'demo.provenance.followUp',
      ),
      period,
      commitments: made.views.commitments
        .map((commitment: any) => ({
          title: commitment.title,
          reports: reportsOf(commitment, period.period),
        }))
        .filter(({ reports }: { reports: readonly unknown[] }) => reports.length > 0),
      marks: { period: illustrativeMark, reports: illustrativeMark },
    },
  }));

function reportsOf({ milestones, fulfilment }: any, period: string): readonly any[] {
  return fulfilment.reports
    .filter((one: any) => one.period === period && one.supersededAt === null)
    .map((one: any) => ({
      ...one,
      milestone: milestones.find((milestone: any) => milestone.milestone === one.milestone).title,
    }));
}

/** Both sides of the evaluation side by side, the lessons, and what the monitoring body delivered. */
export function evaluation(made: Made): Page<'evaluation', DocumentData['evaluation']> {
  const { evaluation: view, lessons: learned } = made.views;
  const ends = view.commitments.map((commitment: any) => {
    const end = commitment.phases.find(({ phase }: any) => phase === 'end-of-commitment');
    return { title: commitment.title, ...end };
  });
  return {
    file: 'evaluacion.html',
    kind: 'evaluation',
    data: {
      ...common(made, words(made.language, 'demo.documents.evaluation'), 'demo.provenance.evaluation'),
      evaluation: view.evaluation,
      commitments: ends,
      lessons: learned.map(({ text }: any) => ({
        text,
        mark: markOf(lessons.find(({ value }) => value === text)!),
      })),
      reports: view.reports,
      marks: { date: illustrativeMark, assessments: illustrativeMark, reports: illustrativeMark },
    },
  };
}
