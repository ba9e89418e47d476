import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `migrants`: illustrative, one line per contribution. */
export const migrants: ContributionSet = contributionSet('migrants', [
  {
    code: 'PM-01',
    kind: 'need',
    theme: 'inclusion',
    text: 'Orientación clara, en un solo lugar, sobre salud, escuela y trámites al llegar a la comuna.',
  },
  {
    code: 'PM-02',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'La información municipal está solo en español y en un lenguaje muy técnico.',
  },
  {
    code: 'PM-03',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'En algunas ventanillas recibimos un trato distinto por venir de otro país.',
  },
  {
    code: 'PM-04',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Ferias de encuentro entre vecinos chilenos y migrantes en los barrios.',
  },
  {
    code: 'PM-05',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Mediadores interculturales que acompañen a las familias en el consultorio y la escuela.',
  },
  {
    code: 'PM-06',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Que la municipalidad otorgue visas o regularice la situación migratoria.',
  },
]);
