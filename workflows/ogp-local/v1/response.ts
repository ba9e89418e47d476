import { inStandard, ourChoice } from './basis.ts';
import type { Stage } from './stage.ts';

/** Every input gets its answer, with the reason where it was not taken up. */
export const response: Stage = {
  title: { es: 'Respuesta razonada', en: 'Reasoned response' },
  after: ['co-creation'],
  activities: [
    ...(['themes', 'coding', 'proposals', 'technical-opinions'] as const),
    ...(['dispositions', 'reasoned-response', 'level-of-participation'] as const),
  ],
  gate: [
    {
      rule: 'every-proposal-disposed',
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Reasoned response”; minimum requirement 4.1'),
    },
    {
      rule: 'every-input-systematized',
      severity: 'programme',
      basis: inStandard('OGP, glossary, “Reasoned response”: how contributions were considered'),
    },
    {
      rule: 'traceable-both-ways',
      params: { to: 'proposals' },
      severity: 'good-practice',
      basis: ourChoice(
        'Quien aportó tiene que poder ver en qué propuesta quedó.',
        'Whoever said something has to find the proposal that it went into.',
      ),
    },
    {
      rule: 'participation-level-reached',
      params: { atLeast: 'involve' },
      severity: 'good-practice',
      basis: inStandard(
        'OGP, IRM guidance for meeting the minimum participation requirement during co-creation (2017): involve',
      ),
    },
  ],
};
