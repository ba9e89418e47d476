import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `women`: illustrative, one line per contribution. */
export const women: ContributionSet = contributionSet('women', [
  {
    code: 'MU-01',
    kind: 'problem',
    theme: 'inclusion',
    text: 'Cuando se denuncia violencia hay que contar lo mismo en tres oficinas.',
  },
  {
    code: 'MU-02',
    kind: 'need',
    theme: 'inclusion',
    text: 'Acompañamiento psicológico y legal cercano, también en horario de tarde.',
  },
  {
    code: 'MU-03',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Un protocolo único de buen trato y derivación para toda la municipalidad.',
  },
  {
    code: 'MU-04',
    kind: 'need',
    theme: 'security',
    text: 'Recorridos seguros e iluminados camino a los paraderos.',
  },
  {
    code: 'MU-05',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Talleres de prevención de violencias en colegios y organizaciones.',
  },
  {
    code: 'MU-06',
    kind: 'proposal',
    theme: 'environment',
    text: 'Huertos comunitarios y compostaje con acompañamiento municipal.',
  },
  {
    code: 'MU-07',
    kind: 'need',
    theme: 'inclusion',
    text: 'Redes y tiempo de respiro para quienes cuidan a otras personas.',
  },
]);
