import { inThePlan, inTheStandard } from './basis.ts';
import type { Stage } from './stage.ts';

/** The sectors of the forum that are not of the municipality. */
const nonGovernment = ['community', 'civil-society', 'academia'];

/** Endorsement is asked for before the forum approves the plan, and looked at again once it was submitted. */
export const endorsed = {
  rule: 'endorsed-before-submission' as const,
  params: { sectors: nonGovernment, atLeast: 1 },
  severity: 'programme' as const,
  basis: inTheStandard(
    'OGP Local, guidance on the inception report: non-government stakeholders endorsed the plan before its submission',
  ),
};

export const plan: Stage = {
  title: { es: 'Plan de acción', en: 'Action plan' },
  after: ['consultation'],
  activities: ['commitments', 'plan', 'endorsement'],
  gate: [
    {
      rule: 'commitment-template-complete',
      params: { minMilestones: 1, minIndicators: 1 },
      severity: 'programme',
      basis: inTheStandard(
        'OGP Local, fields of a commitment; that a baseline is missing is what the review of an earlier local plan regrets (La Libertad, Peru, 2018 to 2020)',
      ),
    },
    {
      rule: 'commitment-verifiable-and-relevant',
      severity: 'programme',
      basis: inTheStandard('OGP, glossary: verifiability, relevance'),
    },
    {
      rule: 'plan-cap-and-period-kept',
      params: { maxCommitments: 3 },
      severity: 'programme',
      basis: inThePlan(11),
    },
    { rule: 'monitoring-body-appointed', severity: 'programme', basis: inThePlan(12) },
    {
      rule: 'no-conflict-of-interest',
      severity: 'programme',
      basis: inTheStandard('OGP, IRM in a Box: principle of independence'),
    },
    endorsed,
    {
      rule: 'commitments-trace-to-proposals',
      severity: 'programme',
      basis: inThePlan(11),
    },
  ],
};
