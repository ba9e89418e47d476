import type { Stage } from './stage.ts';

export const systematization: Stage = {
  title: { es: 'Sistematización', en: 'Systematization' },
  after: ['dialogues'],
  activities: [],
  gate: [],
};
