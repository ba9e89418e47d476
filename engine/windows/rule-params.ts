import { z } from 'zod';
import { lawNames } from '../law/parameters/index.ts';

/** What the rule on windows asks: by which windows, whether a claim may come after the act, and which text of law is told. */
export const BlackoutParams = z.strictObject({
  windows: z
    .array(z.enum(['electoral-blackout', 'force-majeure']))
    .min(1)
    .max(2)
    .default(['electoral-blackout']),
  claims: z.enum(['beforehand', 'whenever']).default('whenever'),
  /** A law of which it is told what held when the act was done, as known then and as known now. */
  law: z.enum(lawNames).optional(),
});
