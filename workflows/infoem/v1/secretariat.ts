import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { inTheSequence } from './basis.ts';
import { roles } from './roles.ts';

export type Stage = 'call' | 'declaration' | 'installation' | 'working-groups' | 'plan';

/** The three sectors that found a secretariat together. */
const founders: ('government' | 'civil-society' | 'guarantor')[] = [
  'government',
  'civil-society',
  'guarantor',
];

const steps = [
  { step: 'call' },
  { step: 'declaration', signedBy: founders },
  { step: 'installation', signedBy: founders },
  { step: 'working-groups' },
  { step: 'plan' },
];

/** Each stage asks its own step and all those before it, in their order. */
const upTo = (count: number): TypedStage<Stage>['gate'] => [
  {
    rule: 'prerequisites-in-sequence',
    params: { steps: steps.slice(0, count) },
    severity: 'programme',
    basis: inTheSequence,
  },
];

/** The stages: each with its dated act, after all those before it. */
export const stages: Record<Stage, TypedStage<Stage>> = {
  call: {
    title: { es: 'Convocatoria', en: 'Call' },
    activities: ['meetings'],
    gate: upTo(1),
  },
  declaration: {
    title: { es: 'Declaratoria conjunta', en: 'Joint declaration' },
    after: ['call'],
    activities: ['meetings'],
    gate: upTo(2),
  },
  installation: {
    title: { es: 'Instalación', en: 'Installation' },
    after: ['declaration'],
    activities: ['meetings'],
    gate: upTo(3),
  },
  'working-groups': {
    title: { es: 'Mesas de trabajo', en: 'Working groups' },
    after: ['installation'],
    activities: ['meetings', 'minutes', 'agreements'],
    gate: upTo(4),
  },
  plan: {
    title: { es: 'Plan de Acción Municipal', en: 'Municipal action plan' },
    after: ['working-groups'],
    activities: ['commitments', 'plan', 'submission'],
    gate: upTo(5),
  },
};

/** A municipal technical secretariat: call, declaration, installation, working groups, plan, each with its dated act. */
export const infoemSecretariat = defineWorkflow<Stage>({
  format: 1,
  id: 'infoem-secretariat',
  version: 1,
  title: { es: 'Secretariado Técnico Municipal', en: 'Municipal technical secretariat' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  throughout: ['dated-steps'],
  stages,
});
