/**
 * Why a commitment is late or falls short. The first five are the categories in which OGP puts the reasons of
 * commitments that failed; the others are ours, for what comes from outside.
 */
export const reasonCodes = [
  'design',
  'relevance',
  'coordination',
  'political-support',
  'capacity',
  'procurement',
  'legal-change',
  'force-majeure',
  'other',
] as const;
