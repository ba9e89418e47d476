import { defineWorkflow } from '../../../engine/workflow/define.ts';
import { ourChoice } from '../v1/basis.ts';
import { forum } from '../v1/forum.ts';
import { roles } from '../v1/roles.ts';
import type { Stage } from '../v1/stage.ts';
import { procedure } from '../v2/procedure.ts';
import { asking, stages } from '../v2/stages.ts';

/** Asked of what was said and agreed in the dialogues, before anybody builds on it. */
const minutesAreSigned: Stage['gate'][number] = {
  rule: 'minutes-signed',
  severity: 'programme',
  basis: ourChoice(
    'El plan no dice quién firmó las actas de los diálogos: se pide la firma de quien las redactó, porque un acta sin firma no compromete a nadie.',
    'The plan does not say who signed the minutes of the dialogues: the signature of who drafted them is asked, because minutes without one bind nobody.',
  ),
};

/**
 * The method of Peñalolén's first action plan, with documents that are numbered, signed and published in a register. The
 * stages and the forum are those of version 2; what is new is that the dialogues end with signed minutes.
 */
export const penalolenActionPlan3 = defineWorkflow({
  format: 1,
  id: 'penalolen-action-plan',
  version: 3,
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
  stages: { ...stages, dialogues: asking(stages.dialogues, minutesAreSigned) },
});
