import type { DocumentData } from '../../templates/document-data.ts';
import type { Answer } from '../http.ts';
import { lessons } from '../penalolen/evaluation.ts';
import { words } from '../words.ts';
import { common, illustrativeMark, type Made, markOf, type Page } from './page.ts';

/** A progress report for each period, commitment by commitment. */
export const progressReports = (made: Made): readonly Page<'progress', DocumentData['progress']>[] =>
  made.views.progress.periods.map((period: Answer) => ({
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
        .map((commitment: Answer) => ({
          title: commitment.title,
          reports: reportsOf(commitment, period.period),
        }))
        .filter(({ reports }: { reports: readonly unknown[] }) => reports.length > 0),
      marks: { period: illustrativeMark, reports: illustrativeMark },
    },
  }));

function reportsOf({ milestones, fulfilment }: Answer, period: string): readonly Answer[] {
  return fulfilment.reports
    .filter((one: Answer) => one.period === period && one.supersededAt === null)
    .map((one: Answer) => ({
      ...one,
      milestone: milestones.find((milestone: Answer) => milestone.milestone === one.milestone).title,
    }));
}

/** Both sides of the evaluation side by side, the lessons, and what the monitoring body delivered. */
export function evaluation(made: Made): Page<'evaluation', DocumentData['evaluation']> {
  const { evaluation: view, lessons: learned } = made.views;
  const ends = view.commitments.map((commitment: Answer) => {
    const end = commitment.phases.find(({ phase }: Answer) => phase === 'end-of-commitment');
    return { title: commitment.title, ...end };
  });
  return {
    file: 'evaluacion.html',
    kind: 'evaluation',
    data: {
      ...common(made, words(made.language, 'demo.documents.evaluation'), 'demo.provenance.evaluation'),
      evaluation: view.evaluation,
      commitments: ends,
      lessons: learned.map(({ text }: Answer) => ({
        text,
        mark: markOf(lessons.find(({ value }) => value === text)!),
      })),
      reports: view.reports,
      marks: { date: illustrativeMark, assessments: illustrativeMark, reports: illustrativeMark },
    },
  };
}
