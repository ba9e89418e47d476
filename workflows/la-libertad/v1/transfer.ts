import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { inLaw, inSource, ourChoice } from './basis.ts';
import { municipalRoles } from './roles.ts';

type Stage = TypedStage<'accord' | 'transfer' | 'dissemination' | 'operation' | 'evaluation'>;

const accord: Stage = {
  title: { es: 'Convenio', en: 'Accord' },
  activities: ['transfer-accord'],
  gate: [
    {
      rule: 'accord-approved-by-council',
      severity: 'legal',
      basis: inLaw('Perú, Ley 27972, Ley Orgánica de Municipalidades, artículo 9.26'),
    },
  ],
  outcomes: {
    'not-signed': {
      title: { es: 'La municipalidad no firma', en: 'The municipality does not sign' },
      leadsTo: 'end',
      gate: [],
    },
  },
};

const transfer: Stage = {
  title: { es: 'Transferencia', en: 'Transfer' },
  after: ['accord'],
  activities: ['practice-transfer'],
  gate: [
    {
      rule: 'practices-transferred',
      params: { minActs: 2 },
      severity: 'programme',
      basis: inSource(
        'milestone 2; the review fears that occasional meetings would do: two acts, in ways that are named, is our choice',
      ),
    },
  ],
};

const dissemination: Stage = {
  title: { es: 'Difusión', en: 'Dissemination' },
  after: ['transfer'],
  activities: ['practice-dissemination'],
  gate: [
    {
      rule: 'practices-disseminated',
      params: { minChannels: 2, minOffline: 1 },
      severity: 'programme',
      basis: inSource('milestone 3; the review, on rural people who do not use smartphones and computers'),
    },
  ],
};

const operation: Stage = {
  title: { es: 'Operación', en: 'Operation' },
  after: ['dissemination'],
  // What Decide La Libertad does: proposals, debate on drafts, votes on single matters, participatory budgets.
  activities: [
    'practice-operation',
    ...(['proposal-collection', 'text-debate', 'charter', 'roll', 'voting', 'count', 'objections'] as const),
  ],
  gate: [
    {
      rule: 'practices-in-operation',
      params: { minPeriods: 1, disaggregated: true },
      severity: 'programme',
      basis: inSource('milestone 4 and the indicators: use, gender equality, attention to rural people'),
    },
  ],
};

const evaluation: Stage = {
  title: { es: 'Evaluación', en: 'Evaluation' },
  after: ['operation'],
  activities: ['practice-operation', 'practice-evaluation'],
  gate: [
    { rule: 'operation-evaluated', severity: 'programme', basis: inSource('milestone 5') },
    {
      rule: 'practices-in-operation',
      params: { minPeriods: 2, disaggregated: true },
      severity: 'good-practice',
      basis: ourChoice(
        'Con un solo período no se ve si el uso crece o decae.',
        'One period alone does not show whether the use grows or falls off.',
      ),
    },
  ],
};

/**
 * The transfer of practices to one municipality, a process for each under the commitment: accord signed by its council,
 * transfer, dissemination, operation, evaluation. Its stages are the commitment's five milestones.
 * Source: OGP, page of LAL0009; Peru, Ley 27972, article 9.26.
 */
export const laLibertadTransfer = defineWorkflow({
  format: 1,
  id: 'la-libertad-transfer',
  version: 1,
  title: { es: 'Transferencia a una municipalidad', en: 'Transfer to a municipality' },
  jurisdiction: { country: 'PE', timeZone: 'America/Lima' },
  roles: municipalRoles,
  stages: { accord, transfer, dissemination, operation, evaluation },
});
