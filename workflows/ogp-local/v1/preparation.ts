import { inInception, inStandard, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

/** The forum exists, its rules are public, and who will monitor is known before anybody is asked for anything. */
export const preparation: Stage = {
  title: { es: 'Preparación', en: 'Preparation' },
  activities: ['stakeholder-map', 'timeline', 'plan'],
  gate: [
    {
      rule: 'forum-rules-public',
      severity: 'programme',
      basis: inInception(
        'the forum has a transparent election, a remit, members, governance, regular meetings',
      ),
    },
    {
      rule: 'forum-multi-stakeholder',
      params: { minimum: { government: 1, 'civil-society': 1 } },
      severity: 'programme',
      basis: inInception('is the forum multi-stakeholder'),
    },
    {
      rule: 'monitoring-body-appointed',
      params: { by: 'forum' },
      severity: 'programme',
      basis: inStandard(
        'OGP Local Handbook: the local monitoring body; Cuenca’s is appointed by its committee',
      ),
    },
    {
      rule: 'stakeholder-map-done',
      severity: 'good-practice',
      basis: ourChoice(
        'Quien no está en el mapa no llega a la reunión: se hace antes de convocar.',
        'Who is not on the map does not come to the meeting: it is made before the calls go out.',
      ),
    },
  ],
};
