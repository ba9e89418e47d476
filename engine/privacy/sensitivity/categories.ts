import { z } from 'zod';

/**
 * Why belonging to a segment is sensitive. The first seven are named by the laws (Mexico, LGPDPPSO 2025, article 3 X;
 * Peru, law 29733); disability is health, and minors are guarded by rules of their own.
 */
export const SensitiveCategory = z.enum([
  'ethnic-origin',
  'health',
  'disability',
  'sexual-preference-or-gender',
  'religion-or-beliefs',
  'political-opinion',
  'union-membership',
  'income',
  'minors',
  'other',
]);
export type SensitiveCategory = z.output<typeof SensitiveCategory>;
