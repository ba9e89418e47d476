import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { forum } from '../v1/forum.ts';
import { roles } from '../v1/roles.ts';
import { procedure } from './procedure.ts';
import { stages } from './stages.ts';

/**
 * The method of Peñalolén's first action plan, with a forum that meets and decides by rules of procedure. The stages are
 * those of version 1; what is new is how the forum works.
 */
export const penalolenActionPlan2 = defineWorkflow({
  format: 1,
  id: 'penalolen-action-plan',
  version: 2,
  title: { es: 'Plan de acción de gobierno abierto', en: 'Open government action plan' },
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles,
  forum: { ...forum, procedure },
  throughout: [
    'forum',
    'forum-decisions',
    'forum-sessions',
    'session-minutes',
    'forum-procedure',
    'session-agreements',
    'agreements-follow-up',
    'moderation',
  ],
  stages,
});
