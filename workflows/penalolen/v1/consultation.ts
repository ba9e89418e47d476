import type { Stage } from './stage.ts';

export const consultation: Stage = {
  title: { es: 'Consulta ciudadana', en: 'Citizen consultation' },
  after: ['systematization'],
  activities: [],
  gate: [],
};
