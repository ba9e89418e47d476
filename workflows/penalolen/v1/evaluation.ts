import type { Stage } from './stage.ts';

export const evaluation: Stage = {
  title: { es: 'Evaluación', en: 'Evaluation' },
  after: ['implementation'],
  activities: [],
  gate: [],
};
