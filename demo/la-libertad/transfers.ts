import { illustrative, inferred } from '../provenance.ts';
import { inPage } from './source.ts';

/** What is handed on. The plan names one tool and not how it is handed on, which the review finds wrong with it. */
export const practice = {
  code: 'decide-la-libertad',
  name: 'Decide La Libertad',
  description: inferred(
    'Plataforma de participación: propuestas, temas de debate, votaciones sobre temas puntuales, presupuestos participativos y debate de normas regionales.',
    inPage,
    'Put together from the commitment’s description.',
  ),
  forms: illustrative(
    ['workshop', 'technical-assistance', 'software-installation'] as const,
    'The plan does not say how it is handed on.',
  ),
  doneWhen: illustrative(
    'La municipalidad publica en la plataforma un proceso propio y responde a lo que recibe.',
    'The plan does not say when the transfer is done.',
  ),
} as const;

/** How far a municipality comes in this example. */
export type Reach = 'evaluated' | 'operating' | 'transferred' | 'not-approved' | 'nothing';

/**
 * Six municipalities without names. The page does not say which signed, or whether any did: to write it of a real one would
 * say something of it that nobody knows.
 */
export const municipalities = illustrative(
  [
    { title: 'Municipalidad provincial A (ilustrativa)', reach: 'evaluated' },
    { title: 'Municipalidad provincial B (ilustrativa)', reach: 'operating' },
    { title: 'Municipalidad provincial C (ilustrativa)', reach: 'transferred' },
    { title: 'Municipalidad provincial D (ilustrativa)', reach: 'not-approved' },
    { title: 'Municipalidad provincial E (ilustrativa)', reach: 'nothing' },
    { title: 'Municipalidad provincial F (ilustrativa)', reach: 'nothing' },
  ] as const satisfies readonly { title: string; reach: Reach }[],
  'The page ends with the review of the plan’s design: it knows nothing of what came of it.',
);

/** The course of one that comes all the way; others stop earlier. */
export const course = illustrative(
  {
    council: { agreement: 'Acuerdo de Concejo 031-2019 (ilustrativo)', approvedOn: '2019-07-18' },
    signedOn: '2019-07-25',
    transfers: [
      { form: 'workshop', on: '2019-09-05', participants: 34, women: 15, rural: 9 },
      { form: 'software-installation', on: '2019-09-26' },
    ],
    disseminations: [
      { form: 'website', on: '2019-10-10' },
      { form: 'radio', on: '2019-10-14' },
    ],
    startedOn: '2019-11-04',
    reports: [
      {
        from: '2019-11-04',
        until: '2020-04-30',
        interventions: 212,
        participants: 148,
        women: 71,
        rural: 33,
      },
      {
        from: '2020-05-01',
        until: '2020-10-31',
        interventions: 305,
        participants: 190,
        women: 98,
        rural: 41,
      },
    ],
    evaluatedOn: '2020-12-10',
    verdict: 'working-in-part',
    grounds: 'El uso crece, y quienes viven en zonas rurales participan poco (ilustrativo).',
  },
  'The page knows of no municipality: days, counts and the verdict are invented.',
);

/** What this cycle answers to the two recommendations. */
export const answers = illustrative(
  [
    {
      answer: 'taken-up-in-part',
      reason: 'Se empieza por dos municipalidades con conflictos (ilustrativo).',
    },
    { answer: 'not-taken-up', reason: 'No hay fondos para una estrategia propia este año (ilustrativo).' },
  ] as const,
  'The page knows nothing of the next plan.',
);

/** What another organization changes in the method that it takes over. */
export const takenOver = illustrative(
  {
    organization: 'otra-region',
    name: 'Gobierno regional de ejemplo',
    id: 'traspaso-de-practicas',
    months: 3,
    minActs: 4,
  },
  'That somebody takes the method over is the example.',
);
