import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import type { AssessedCommitment } from '../facts/commitment-assessments.ts';

/**
 * Every commitment was assessed by its team and by the monitoring body, each on the scales that the method
 * asks for, and where they differ a note says why. `unknown` is an answer; a scale left blank is not.
 * Source: OGP Local Handbook, section 3.5.2, end of commitment; and the two readings of "Open government
 * culture" (State of Mexico, 2022), which nobody set side by side.
 */
export const selfAndIndependentAssessmentRecorded = defineRule({
  name: 'self-and-independent-assessment-recorded',
  version: 1,
  params: z.strictObject({
    scales: z.array(z.string().min(1)).min(1).default(['completion']),
    discrepanciesNoted: z.boolean().default(true),
  }),
  needs: ['commitmentAssessments'],
  remedy: ['assess-own', 'assess-independently', 'note-discrepancy'],
  judge({ commitmentAssessments }, params) {
    if (commitmentAssessments.length === 0) return unknown('commitments');
    const missing = commitmentAssessments
      .map((one) => ({ commitment: one.commitment, code: one.code, gaps: gapsOf(one, params) }))
      .filter(({ gaps }) => gaps.length > 0);
    const differences = commitmentAssessments.flatMap((one) => one.discrepancies).length;
    const found = {
      commitments: commitmentAssessments.length,
      assessed: commitmentAssessments.length - missing.length,
      differences,
    };
    return missing.length === 0
      ? met(found)
      : notMet(found, { ...params, scales: [...params.scales] }, missing);
  },
});

interface Params {
  readonly scales: readonly string[];
  readonly discrepanciesNoted: boolean;
}

function gapsOf({ own, independent, discrepancies }: AssessedCommitment, params: Params): string[] {
  const sides = { own, independent };
  const gaps = Object.entries(sides).flatMap(([side, answers]) =>
    answers === undefined
      ? [`${side}/not-assessed`]
      : params.scales
          .filter((scale) => !answers.some((one) => one.scale === scale))
          .map((scale) => `${side}/${scale}`),
  );
  if (!params.discrepanciesNoted) return gaps;
  return [...gaps, ...discrepancies.filter(({ noted }) => !noted).map(({ scale }) => `not-noted/${scale}`)];
}
