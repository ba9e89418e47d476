import { z } from 'zod';

/** A share as a fraction, so that a third is a third. */
export const Share = z
  .strictObject({ numerator: z.int().positive(), denominator: z.int().positive().max(1_000_000) })
  .refine(({ numerator, denominator }) => numerator <= denominator, { params: { reason: 'share-over-one' } });

/**
 * How many ballots make the consultation count. Every ballot that was counted is one, blank and spoiled ones too.
 * A share is a fraction and not a decimal, so that a third is a third; `more-than` is for laws that say "more than
 * half", `at-least` for those that say "half".
 */
const Turnout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('ballots'), min: z.int().positive() }),
  z.strictObject({
    kind: z.literal('share-of-roll'),
    comparison: z.enum(['at-least', 'more-than']),
    share: Share,
  }),
]);

/**
 * `half-up-each` rounds every option by itself: the sum may miss 100. `largest-remainder` rounds down and gives
 * what is missing to the largest remainders. `of` is what 100 stands for: the votes given to options, or the valid
 * ballots (the two differ when a voter may choose several).
 */
const Percentages = z
  .strictObject({
    rounding: z.enum(['half-up-each', 'largest-remainder']),
    of: z.enum(['votes', 'valid-ballots']),
    decimals: z.int().min(0).max(4),
  })
  .refine(
    ({ rounding, of }) => rounding !== 'largest-remainder' || of === 'votes',
    // Largest remainder makes a sum of 100, which shares of ballots do not have.
    { params: { reason: 'largest-remainder-is-of-votes' } },
  );

/**
 * The part of a charter that says how ballots become a result.
 * `places` is how many options enter (the cut-off). On a tie across it: `tie-stays` leaves those places to a
 * resolution, `drawn-by-lot` asks for a public lot, `all-tied-enter` admits more than `places`. Both are of a ranking
 * and needed there; the other kinds of consultation have rules of their own (`VoteKind`).
 */
export const CountingRules = z.strictObject({
  choices: z
    .strictObject({ min: z.int().positive(), max: z.int().positive() })
    .refine(({ min, max }) => min <= max, { params: { reason: 'fewest-over-most' } }),
  places: z.int().positive().optional(),
  ties: z.enum(['tie-stays', 'drawn-by-lot', 'all-tied-enter']).optional(),
  turnout: Turnout,
  percentages: Percentages,
});
export type CountingRules = z.infer<typeof CountingRules>;

/**
 * A public lot among the options tied across the cut-off: all of them, in the order drawn, and the record of the
 * public act (its document number), so that anyone can look it up.
 */
export const Lot = z.strictObject({ drawn: z.array(z.string()).min(2), record: z.string().min(1) });
export type Lot = z.infer<typeof Lot>;
