import { z } from 'zod';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet, unknown } from '../../gates/verdict.ts';
import { potentialLevels } from '../../scales/scales.ts';
import type { CommitmentCoding } from '../facts/commitment-codings.ts';

/**
 * Every commitment is coded, on the text that it has now, as verifiable and as relevant to a value of open
 * government; and, where asked, with a potential for results that is not unclear.
 * Source: OGP glossary, "Verifiability", "Relevance" and "Ambition". What cannot be told is not a yes.
 */
export const commitmentVerifiableAndRelevant = defineRule({
  name: 'commitment-verifiable-and-relevant',
  version: 1,
  params: z.strictObject({ potentialAtLeast: z.enum(potentialLevels).default('unclear') }),
  needs: ['commitmentCodings'],
  remedy: ['code-commitment', 'amend-commitment'],
  judge({ commitmentCodings }, { potentialAtLeast }) {
    if (commitmentCodings.length === 0) return unknown('commitments');
    const missing = commitmentCodings
      .map((one) => ({ commitment: one.commitment, code: one.code, gaps: gapsOf(one, potentialAtLeast) }))
      .filter(({ gaps }) => gaps.length > 0);
    const found = { commitments: commitmentCodings.length, coded: commitmentCodings.length - missing.length };
    const required = { verifiable: 'yes', relevant: 'yes', potentialAtLeast };
    return missing.length === 0 ? met(found) : notMet(found, required, missing);
  },
});

type Potential = (typeof potentialLevels)[number];

function gapsOf({ coding }: CommitmentCoding, potentialAtLeast: Potential): string[] {
  if (coding === undefined) return ['not-coded'];
  if (!coding.onThisVersion) return ['coded-before-its-last-change'];
  const gaps: string[] = [];
  if (coding.verifiable !== 'yes') gaps.push(`verifiable-${coding.verifiable}`);
  if (coding.relevant !== 'yes') gaps.push(`relevant-${coding.relevant}`);
  const least = potentialLevels.indexOf(potentialAtLeast);
  // `unknown` is no level: it falls short of every demand but the lowest, which asks for nothing.
  const level = potentialLevels.indexOf(coding.potential as Potential);
  if (least > 0 && level < least) gaps.push(`potential-${coding.potential}`);
  return gaps;
}
