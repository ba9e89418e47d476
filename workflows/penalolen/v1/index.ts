import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { consultation } from './consultation.ts';
import { dialogues } from './dialogues.ts';
import { evaluation } from './evaluation.ts';
import { byTheForum, forum } from './forum.ts';
import { implementation } from './implementation.ts';
import { plan } from './plan.ts';
import { roles } from './roles.ts';
import type { Stage } from './stage.ts';
import { systematization } from './systematization.ts';

const approved = (stage: Stage): Stage => ({ ...stage, approval: byTheForum });

/** The method of Peñalolén's first action plan (Chile, 2020 to 2024), as the municipality's own plan tells it. */
export const penalolenActionPlan = defineWorkflow({
  format: 1,
  id: 'penalolen-action-plan',
  version: 1,
  title: { es: 'Plan de acción de gobierno abierto', en: 'Open government action plan' },
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles,
  forum,
  throughout: ['forum', 'agreements-follow-up', 'moderation'],
  stages: {
    dialogues: approved(dialogues),
    systematization: approved(systematization),
    consultation: approved(consultation),
    plan: approved(plan),
    implementation: approved(implementation),
    evaluation: approved(evaluation),
  },
});
