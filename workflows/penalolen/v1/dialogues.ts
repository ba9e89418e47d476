import { inThePlan } from './basis.ts';
import type { Stage } from './stage.ts';

export const dialogues: Stage = {
  title: { es: 'Diálogos ciudadanos', en: 'Citizen dialogues' },
  activities: ['stakeholder-map', 'meetings'],
  gate: [
    {
      rule: 'every-segment-heard',
      params: { perSegment: 1 },
      severity: 'programme',
      basis: inThePlan(9),
    },
  ],
};
