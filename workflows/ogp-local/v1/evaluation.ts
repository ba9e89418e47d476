import { inStandard } from './basis.ts';
import type { Stage } from './stage.ts';

export const evaluation: Stage = {
  title: { es: 'Evaluación y aprendizajes', en: 'Evaluation and learning' },
  after: ['implementation'],
  activities: ['assessments', 'lessons', 'reports', 'evaluation-schedule', 'standard-assessment'],
  gate: [
    {
      rule: 'end-of-commitment-report-due',
      params: { within: { unit: 'months', count: 1 }, lateCounts: true },
      severity: 'programme',
      basis: inStandard('OGP Local Handbook, section 3.5.2: one month after complete implementation'),
    },
    {
      rule: 'self-and-independent-assessment-recorded',
      params: { scales: ['completion', 'did-it-open-government'], discrepanciesNoted: true },
      severity: 'programme',
      basis: inStandard('OGP Local, end-of-commitment form: overall progress, did it open government'),
    },
    {
      rule: 'evaluation-scheduled-and-done',
      params: { minLessons: 1, presented: true },
      severity: 'programme',
      basis: inStandard('OGP Local, final learning exercise with the forum; its day was found in no source'),
    },
    {
      rule: 'not-contrary-to-process',
      severity: 'good-practice',
      basis: inStandard('OGP, glossary, “Procedural review”'),
    },
  ],
};
