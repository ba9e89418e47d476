import type { Scale, ScaleAnswer } from './scale.ts';
import { noLevel } from './scale.ts';

const glossary = (entry: string) => `Open Government Partnership, glossary, "${entry}"`;
const localPages =
  'Open Government Partnership, pages of OGP Local commitments, summary of the inception report';

/** OGP's five levels of completion; the last two count as high completion. */
export const completionLevels = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'] as const;
export type CompletionLevel = (typeof completionLevels)[number];

/** What a commitment promises, on the scale for plans since 2020. */
export const potentialLevels = ['unclear', 'modest', 'substantial'] as const;

const yesOrNo = ['no', 'yes'] as const;

/** The scales that assessments may use. */
export const scales: readonly Scale[] = [
  { name: 'completion', version: 1, levels: completionLevels, source: glossary('Completion') },
  {
    name: 'did-it-open-government',
    version: 1,
    levels: ['worsened', 'did-not-change', 'marginal', 'major', 'outstanding'],
    source: glossary('Early results'),
  },
  { name: 'verifiability', version: 1, levels: yesOrNo, source: glossary('Verifiability') },
  { name: 'relevance', version: 1, levels: yesOrNo, source: glossary('Relevance') },
  {
    name: 'potential-impact',
    version: 1,
    levels: ['none', 'minor', 'moderate', 'transformative'],
    source: `${glossary('Ambition')}, plans before 2020`,
    plansBefore: '2020-01-01',
  },
  {
    name: 'potential-for-results',
    version: 1,
    levels: potentialLevels,
    source: `${glossary('Ambition')}, plans since 2020`,
    plansFrom: '2020-01-01',
  },
  { name: 'local-novelty', version: 1, levels: ['continued-practice', 'new-practice'], source: localPages },
  { name: 'local-potential', version: 1, levels: ['not-binding', 'binding'], source: localPages },
];

export const findScale = (name: string, version: number): Scale | undefined =>
  scales.find((scale) => scale.name === name && scale.version === version);

/** Whether an answer is one that its scale has. */
export function isAnswer({ scale, version, answer }: ScaleAnswer): boolean {
  const levels = findScale(scale, version)?.levels;
  return levels !== undefined && [...levels, ...noLevel].includes(answer);
}
