import { inThePlan, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

export const systematization: Stage = {
  title: { es: 'Sistematización', en: 'Systematization' },
  after: ['dialogues'],
  activities: ['themes', 'coding', 'proposals', 'technical-opinions', 'dispositions', 'reasoned-response'],
  gate: [
    {
      rule: 'every-input-systematized',
      params: { share: 1 },
      severity: 'programme',
      basis: inThePlan(10),
    },
    {
      // The plan admits these two reasons and no other, and says where the detail is published.
      rule: 'every-proposal-disposed',
      params: {
        contributions: true,
        responsePublished: true,
        exclusionReasons: ['technical-impossibility', 'outside-powers'],
      },
      severity: 'programme',
      basis: inThePlan(10),
    },
    {
      rule: 'traceable-both-ways',
      params: { to: 'proposals' },
      severity: 'programme',
      basis: ourChoice(
        'El plan dice que casi todo lo propuesto se incorporó: quien aportó tiene que poder ver en qué propuesta quedó, y cada propuesta mostrar de qué aportes viene.',
        'The plan says that almost all that was proposed went in: whoever said something has to find the proposal that it went into, and each proposal has to show what it comes from.',
      ),
    },
  ],
};
