import { type ContributionSet, contributionSet } from './contribution-set.ts';

/** What was said in the dialogue of the segment `gender-and-sexual-diversity`: illustrative, one line per contribution. */
export const genderAndSexualDiversity: ContributionSet = contributionSet('gender-and-sexual-diversity', [
  {
    code: 'GD-01',
    kind: 'problem',
    theme: 'municipal-management',
    text: 'En la atención no siempre se respeta el nombre social.',
  },
  {
    code: 'GD-02',
    kind: 'need',
    theme: 'inclusion',
    text: 'Espacios seguros para reunirse y pedir orientación.',
  },
  {
    code: 'GD-03',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Capacitar a los equipos municipales en diversidad sexual y de género.',
  },
  {
    code: 'GD-04',
    kind: 'proposal',
    theme: 'inclusion',
    text: 'Una campaña de buen trato y prevención de violencias hecha con las organizaciones.',
  },
  {
    code: 'GD-05',
    kind: 'problem',
    theme: 'security',
    text: 'Hay hostigamiento en plazas y paraderos, y da miedo denunciar.',
  },
  {
    code: 'GD-06',
    kind: 'proposal',
    theme: 'public-space',
    text: 'Parques más vivos, con árboles y actividades que los ocupen todo el día.',
  },
]);
