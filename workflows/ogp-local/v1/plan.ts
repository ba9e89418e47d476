import { inInception, inStandard, notVerified, ourChoice } from './basis.ts';
import { nonGovernment, type Stage } from './stage.ts';

/** Endorsement is asked for before the forum approves the plan, and looked at again once it was submitted. */
export const endorsed = {
  rule: 'endorsed-before-submission' as const,
  params: { sectors: [...nonGovernment], atLeast: 1 },
  severity: 'programme' as const,
  basis: inInception('non-government stakeholders endorsed the plan before its submission'),
};

export const plan: Stage = {
  title: { es: 'Plan de acción', en: 'Action plan' },
  after: ['response'],
  activities: ['commitments', 'plan', 'endorsement'],
  gate: [
    {
      rule: 'commitment-template-complete',
      params: { texts: ['problem', 'statusQuo', 'action', 'lead'], minMilestones: 1 },
      severity: 'programme',
      basis: inStandard('OGP Local, page of a commitment: problem, status quo, action, institutions, dates'),
    },
    {
      rule: 'commitment-verifiable-and-relevant',
      severity: 'programme',
      basis: inStandard('OGP, glossary: verifiability, relevance'),
    },
    {
      rule: 'plan-cap-and-period-kept',
      params: { maxCommitments: 5 },
      severity: 'good-practice',
      basis: notVerified('OGP Local: at most five commitments, as the first cohort is said to have had'),
    },
    {
      rule: 'commitments-distinct',
      severity: 'good-practice',
      basis: inStandard(
        'OGP, review of La Libertad’s plan 2018 to 2020: a commitment overlaps with two others',
      ),
    },
    {
      rule: 'owner-institution-inside-plan',
      severity: 'good-practice',
      basis: inStandard(
        'OGP, review of La Libertad’s plan 2018 to 2020: the executors are not part of the plan',
      ),
    },
    {
      rule: 'no-conflict-of-interest',
      severity: 'programme',
      basis: inStandard('OGP, IRM in a Box: principle of independence'),
    },
    endorsed,
    {
      rule: 'commitments-trace-to-proposals',
      severity: 'good-practice',
      basis: ourChoice(
        'Un compromiso que no viene de ninguna propuesta no fue cocreado.',
        'A commitment that comes from no proposal was not co-created.',
      ),
    },
  ],
};
