import { inInception, inStandard, ourChoice } from './basis.ts';
import { endorsed } from './plan.ts';
import type { Stage } from './stage.ts';

export const implementation: Stage = {
  title: { es: 'Implementación', en: 'Implementation' },
  after: ['plan'],
  // The forum approves the plan before it is submitted, so its submission is the first thing of this stage.
  activities: [
    ...(['submission', 'progress', 'amendments', 'reports', 'assessments'] as const),
    ...(['evaluation-schedule', 'standard-assessment', 'level-of-participation'] as const),
  ],
  gate: [
    endorsed,
    {
      rule: 'inception-report-due',
      params: { within: { unit: 'months', count: 2 }, lateCounts: true },
      severity: 'programme',
      basis: inInception('two months from the submission of the plan'),
    },
    {
      rule: 'requirements-assessed',
      params: { membership: 'local' },
      severity: 'programme',
      basis: inStandard(
        'OGP Local Handbook, section 3.5.1: each requirement with yes or no, why, and evidence',
      ),
    },
    {
      rule: 'forum-meets-regularly',
      params: { atMostApart: { unit: 'months', count: 6 }, minutesApproved: false },
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Multi-stakeholder forum”: at least every six months'),
    },
    {
      rule: 'information-refreshed',
      params: { assets: [{ asset: 'website', within: { unit: 'months', count: 4 } }] },
      severity: 'good-practice',
      basis: inInception('the website is updated at least every four months'),
    },
    {
      rule: 'milestone-progress-reported',
      params: { periodMonths: 6, dueWithin: { unit: 'natural-days', count: 15 } },
      severity: 'programme',
      basis: ourChoice(
        'El programa local no dice cada cuánto se informa: cada seis meses, para que el foro lo vea dos veces al año.',
        'The local programme does not say how often: every six months, so that the forum sees it twice a year.',
      ),
    },
    {
      rule: 'completion-needs-all-milestones',
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Completion”: complete means that all of it was done'),
    },
    {
      rule: 'amendments-versioned',
      severity: 'programme',
      basis: inStandard('OGP Local Handbook, section 3.2.1.3, modification of commitments'),
    },
    {
      rule: 'evaluation-scheduled-and-done',
      params: { done: false },
      severity: 'programme',
      basis: ourChoice(
        'Sin una fecha fijada antes del término, la evaluación queda sin hacer.',
        'Without a day that is set before the end, the evaluation is left undone.',
      ),
    },
  ],
};
