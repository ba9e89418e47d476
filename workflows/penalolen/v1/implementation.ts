import type { Stage } from './stage.ts';

export const implementation: Stage = {
  title: { es: 'Implementación', en: 'Implementation' },
  after: ['plan'],
  activities: [],
  gate: [],
};
