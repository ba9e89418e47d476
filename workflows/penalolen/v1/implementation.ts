import { inTheStandard, ourChoice } from './basis.ts';
import { endorsed } from './plan.ts';
import type { Stage } from './stage.ts';

export const implementation: Stage = {
  title: { es: 'Implementación', en: 'Implementation' },
  after: ['plan'],
  // The forum approves the plan before it is submitted, so its submission is the first thing of this stage.
  activities: ['submission', 'progress', 'amendments', 'reports', 'assessments', 'evaluation-schedule'],
  gate: [
    endorsed,
    {
      rule: 'inception-report-due',
      params: { within: { unit: 'months', count: 2 }, lateCounts: true },
      severity: 'programme',
      basis: inTheStandard('OGP Local, guidance on the inception report: two months from submission'),
    },
    {
      rule: 'milestone-progress-reported',
      params: { periodMonths: 6, dueWithin: { unit: 'natural-days', count: 15 } },
      severity: 'programme',
      basis: ourChoice(
        'El plan no dice cada cuánto se informa el avance: se pide cada seis meses, para que el foro lo vea dos veces al año.',
        'The plan does not say how often progress is reported: every six months is asked, so that the forum sees it twice a year.',
      ),
    },
    {
      rule: 'completion-needs-all-milestones',
      severity: 'programme',
      basis: ourChoice(
        'Un compromiso se da por cumplido por sus hitos y no por una declaración; el que no llega se cierra con su motivo.',
        'A commitment is complete by its milestones and not by a declaration; one that falls short ends with its reason.',
      ),
    },
    {
      rule: 'amendments-versioned',
      severity: 'programme',
      basis: inTheStandard('OGP Local Handbook, section 3.2.1.3, modification of commitments'),
    },
    {
      rule: 'evaluation-scheduled-and-done',
      params: { done: false },
      severity: 'programme',
      basis: ourChoice(
        'El plan no fija su evaluación: se pide una fecha antes de que termine, para que no quede sin hacer.',
        'The plan sets no day for its evaluation: one is asked for before it ends, so that it is not left undone.',
      ),
    },
  ],
};
