import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `people-with-disabilities`: illustrative, one line per contribution. */
export const peopleWithDisabilities: ContributionSet = contributionSet('people-with-disabilities', [
  {
    code: 'PD-01',
    kind: 'need',
    theme: 'inclusion',
    text: 'Saber en qué macrosector y qué día atiende la Unidad de Discapacidad.',
  },
  {
    code: 'PD-02',
    kind: 'problem',
    theme: 'inclusion',
    text: 'Los beneficios del Estado existen, pero nadie explica cómo postular.',
  },
  {
    code: 'PD-03',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Un mapa de programas y servicios de salud en formato accesible.',
  },
  {
    code: 'PD-04',
    kind: 'need',
    theme: 'inclusion',
    text: 'Transporte para llegar a la rehabilitación y a los controles.',
  },
  {
    code: 'PD-05',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Redes de apoyo para cuidadoras y cuidadores.',
  },
  {
    code: 'PD-06',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Capacitar a funcionarias y funcionarios en buen trato y en lengua de señas.',
  },
  {
    code: 'PD-07',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'La página y los formularios municipales no funcionan con lector de pantalla.',
  },
  {
    code: 'PD-08',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Intérprete de lengua de señas presente todos los días en cada oficina, desde este año.',
  },
]);
