import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `older-people`: illustrative, one line per contribution. */
export const olderPeople: ContributionSet = contributionSet('older-people', [
  {
    code: 'AM-01',
    kind: 'need',
    theme: 'inclusion',
    text: 'Aprender a usar el celular para pedir hora y hacer trámites sin depender de la familia.',
  },
  {
    code: 'AM-02',
    kind: 'problem',
    theme: 'inclusion',
    text: 'Muchas personas mayores viven solas y pasan días sin hablar con nadie.',
  },
  {
    code: 'AM-03',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Una red de llamados y visitas entre clubes y voluntarios.',
  },
  {
    code: 'AM-04',
    kind: 'problem',
    theme: 'public-space',
    text: 'Las veredas en mal estado nos dejan encerrados en la casa.',
  },
  {
    code: 'AM-05',
    kind: 'proposal',
    theme: 'municipal-management',
    text: 'Que se mantenga la atención presencial y por teléfono, con trato amable.',
  },
  {
    code: 'AM-06',
    kind: 'need',
    theme: 'security',
    text: 'Ir a la feria y volver con tranquilidad, también en invierno cuando oscurece temprano.',
  },
  {
    code: 'AM-07',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Que el municipio suba el monto de las pensiones.',
  },
]);
