import { z } from 'zod';
import { Line, Slug } from '../../kernel/values.ts';
import { Share } from './counting-rules.ts';

/** An amount in the minor unit of its currency (cents, or pesos where there are no cents): exact, never a fraction. */
export const MinorUnits = z.int().positive().max(10_000_000_000_000);

/**
 * What a matter needs to pass: so many of its yes votes. `of` is what the share is taken of: the yes and the no
 * votes, every ballot that was not spoiled (one that is blank on the matter counts against it), or the closed roll.
 */
export const Threshold = z.strictObject({
  comparison: z.enum(['at-least', 'more-than']),
  share: Share,
  of: z.enum(['yes-and-no', 'ballots', 'roll']),
});
export type Threshold = z.output<typeof Threshold>;

/** A part of a budget with a ceiling of its own: a territory, or a line of spending. */
export const BudgetPart = z.strictObject({
  code: Slug,
  title: Line,
  /** Where it is spent, where the part is a territory. */
  territory: z.string().trim().min(1).max(300).optional(),
  ceilingMinor: MinorUnits,
});
export type BudgetPart = z.output<typeof BudgetPart>;

/**
 * The kind of a consultation. `ranking`: the options with most votes enter, by `places`. `single-matters`: each
 * option is a matter of its own, voted yes or no or left blank, and passes by its own threshold or the common one.
 * `participatory-budget`: options have a cost; by their votes they are taken while they fit under the ceiling.
 * `unfitting` is what the first that does not fit means: the count stops there, or passes over it and goes on.
 * `ties` is what equal votes mean where not all of them fit: `tie-stays` leaves them to a resolution, `drawn-by-lot`
 * asks for a public lot, `all-or-none` takes them together or not at all, `lower-cost-first` takes the cheaper ones
 * first and leaves those of the same cost to a resolution. What a part leaves over stays in it.
 */
export const VoteKind = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ranking') }),
  z.strictObject({ kind: z.literal('single-matters'), threshold: Threshold }),
  z.strictObject({
    kind: z.literal('participatory-budget'),
    currency: z.string().regex(/^[A-Z]{3}$/),
    ceilingMinor: MinorUnits,
    unfitting: z.enum(['stop', 'skip']),
    ties: z.enum(['tie-stays', 'drawn-by-lot', 'all-or-none', 'lower-cost-first']),
    /** What the options of one ballot may cost together; left out, only their number is limited. */
    perVoterMinor: MinorUnits.optional(),
    /** Options without a part compete for what the parts leave of the ceiling. */
    parts: z.array(BudgetPart).min(1).max(200).optional(),
  }),
]);
export type VoteKind = z.output<typeof VoteKind>;
export type BudgetTerms = Extract<VoteKind, { kind: 'participatory-budget' }>;
