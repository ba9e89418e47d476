import { illustrative, inferred, sourced } from '../provenance.ts';
import type { Chapter } from './chapter.ts';
import { openingChapters } from './opening-chapters.ts';
import { processChapters } from './process-chapters.ts';
import { inPlan, inRecord } from './source.ts';
import { vision } from './vision.ts';

const record = inRecord('ogp-plan-record');

const visionChapter: Chapter = {
  code: 'vision',
  title: vision.title,
  paragraphs: sourced([vision.opening.value], vision.opening.source),
  shows: 'vision',
};

/** The action plan as submitted. Days are local dates; the month of the end is the record's, its last day ours. */
export const plan = {
  title: sourced('Plan de Acción. Gobierno Abierto Peñalolén', inPlan(null), 'The two lines of the cover.'),
  municipality: sourced('Municipalidad de Peñalolén', inPlan(3)),
  submittedOn: sourced('2021-11-16', record, 'Written "16th November 2021".'),
  startsOn: inferred(
    '2022-01-03',
    inRecord('ogp-clpln0002'),
    'The commitments start in January 2022; the first working day of it.',
  ),
  endsOn: inferred('2024-09-30', record, 'The record says September 2024; its last day.'),
  leadInstitutions: inferred(
    [
      'Dirección de Control y Gobierno Abierto',
      'Departamento de Participación Ciudadana',
      'Administración Municipal',
    ],
    record,
    'Translated from the English of the record.',
  ),
  maxCommitments: inferred(3, inPlan(11), 'The consultation chose three out of eleven.'),
  version: illustrative(1, 'The plan bears no version number.'),
  vision,
  chapters: [...openingChapters, visionChapter, ...processChapters] as readonly Chapter[],
} as const;

/** The inception report falls due two months after submission: 16 January 2022 is a Sunday, so the Monday. */
export const inceptionReport = {
  dueOn: inferred('2022-01-17', record, 'Submission and two months, rolled to the next working day.'),
  deliveredOn: illustrative('2022-01-14', 'The summary on the record has no date.'),
} as const;
