import { inTheStandard, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

export const evaluation: Stage = {
  title: { es: 'Evaluación', en: 'Evaluation' },
  after: ['implementation'],
  activities: ['assessments', 'lessons', 'reports', 'evaluation-schedule'],
  gate: [
    {
      rule: 'self-and-independent-assessment-recorded',
      params: { scales: ['completion', 'did-it-open-government'], discrepanciesNoted: true },
      severity: 'programme',
      basis: ourChoice(
        'OGP Local pide la evaluación del ente de monitoreo. Que el equipo se evalúe también, y que cada diferencia lleve una nota, lo pedimos para que ambas se lean juntas.',
        'OGP Local asks for the assessment of the monitoring body. That the team assesses itself too, and that each difference has a note, is asked so that both are read together.',
      ),
    },
    {
      rule: 'end-of-commitment-report-due',
      params: { within: { unit: 'months', count: 1 }, lateCounts: true },
      severity: 'programme',
      basis: inTheStandard(
        'OGP Local Handbook, section 3.5.2, end of commitment: one month after completion',
      ),
    },
    {
      rule: 'evaluation-scheduled-and-done',
      params: { minLessons: 1, presented: true },
      severity: 'programme',
      basis: ourChoice(
        'El plan cierra con lo que se aprendió al crearlo: lo mismo se pide de haberlo cumplido, publicado y presentado al foro.',
        'The plan closes with what was learned in making it: the same is asked of having carried it out, published and presented to the forum.',
      ),
    },
  ],
};
