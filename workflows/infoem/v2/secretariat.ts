import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { roles } from '../v1/roles.ts';
import { type Stage, stages } from '../v1/secretariat.ts';
import { blackoutKept } from './basis.ts';

const keptIn = (stage: Stage): TypedStage<Stage> => ({
  ...stages[stage],
  gate: [...stages[stage].gate, blackoutKept],
});

/**
 * A municipal technical secretariat by the steps of version 1. What is new is that what comes before the public (the
 * call, the signing, the installation) keeps the electoral window that put the calls off.
 */
export const infoemSecretariat2 = defineWorkflow<Stage>({
  format: 1,
  id: 'infoem-secretariat',
  version: 2,
  title: { es: 'Secretariado Técnico Municipal', en: 'Municipal technical secretariat' },
  jurisdiction: { country: 'MX', timeZone: 'America/Mexico_City' },
  roles,
  throughout: ['dated-steps'],
  stages: {
    ...stages,
    call: keptIn('call'),
    declaration: keptIn('declaration'),
    installation: keptIn('installation'),
  },
});
