import type { Stage } from './stage.ts';

export const plan: Stage = {
  title: { es: 'Plan de acción', en: 'Action plan' },
  after: ['consultation'],
  activities: [],
  gate: [],
};
