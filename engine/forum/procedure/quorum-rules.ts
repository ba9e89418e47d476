import { z } from 'zod';
import { Period } from '../../workflow/spec-values.ts';

/** How many are enough: more than a share, or at least a share, and never fewer than so many. */
export const Enough = z.union([
  z.strictObject({ moreThan: z.number().min(0).lt(1), neverFewerThan: z.int().positive().optional() }),
  z.strictObject({ atLeast: z.number().gt(0).max(1), neverFewerThan: z.int().positive().optional() }),
]);

/**
 * The quorum of a session, and of each vote in it. `of` is the base: all seats, the seats that somebody holds,
 * or those of the held ones whose members may vote now (neither suspended nor recused).
 */
export const Quorum = z.strictObject({
  of: z.enum(['seats', 'in-office', 'eligible']),
  first: Enough,
  /**
   * Whether who presides counts for the quorum of the session. In a Chilean council the mayor does not, and does
   * count for what is agreed (Ley 18.695 art. 86): two different bases.
   */
  presidingCounts: z.boolean().default(true),
  /** A second call: when it may be, and how many are enough then. `those-present` asks for one. */
  secondCall: z
    .strictObject({
      on: z.union([
        z.literal('the-same-day'),
        z.literal('the-next-business-day'),
        z.strictObject({ within: Period }),
      ]),
      quorum: z.union([Enough, z.literal('those-present')]),
    })
    .optional(),
});

export type Enough = z.output<typeof Enough>;
export type Quorum = z.output<typeof Quorum>;
