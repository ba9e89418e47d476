import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { consultation } from './consultation.ts';
import { dialogues } from './dialogues.ts';
import { evaluation } from './evaluation.ts';
import { implementation } from './implementation.ts';
import { plan } from './plan.ts';
import { systematization } from './systematization.ts';

/** The method of Peñalolén's first action plan (Chile, 2020 to 2024), as the municipality's own plan tells it. */
export const penalolenActionPlan = defineWorkflow({
  format: 1,
  id: 'penalolen-action-plan',
  version: 1,
  title: { es: 'Plan de acción de gobierno abierto', en: 'Open government action plan' },
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: {
    team: { title: { es: 'Equipo de Gobierno Abierto', en: 'Open government team' }, as: 'team' },
  },
  throughout: [],
  stages: { dialogues, systematization, consultation, plan, implementation, evaluation },
});
