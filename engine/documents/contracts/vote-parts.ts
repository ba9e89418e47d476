import { z } from 'zod';

/** A share of some votes that a matter needs. */
export const NeededShare = z.strictObject({
  comparison: z.string(),
  numerator: z.int(),
  denominator: z.int(),
  of: z.string().meta({ description: 'What the share is taken of.' }),
});

/** Of a consultation on single matters: what each needs to pass, unless it has a share of its own. */
export const MattersOf = z.strictObject({ threshold: NeededShare }).nullable();

const amount = z.int().meta({ description: 'In the minor unit of the currency.' });

/** Of a participatory budget: what there is to give out and by which rules. */
export const BudgetOf = z
  .strictObject({
    currency: z.string().meta({ description: 'ISO 4217.' }),
    ceiling: amount,
    unfitting: z.string(),
    ties: z.string(),
    perVoter: amount.nullable(),
    parts: z.array(z.strictObject({ title: z.string(), territory: z.string().nullable(), ceiling: amount })),
    /** What the parts leave of the ceiling; null where there are no parts, or nothing is left. */
    rest: amount.nullable(),
  })
  .nullable();

/** What an option is besides its title, by the kind of consultation. */
export const OfOption = {
  cost: amount.nullable(),
  part: z.string().nullable(),
  threshold: NeededShare.nullable(),
};

/** The results of single matters, in the order of the charter. */
export const MatterResults = z
  .array(
    z.strictObject({
      number: z.int(),
      title: z.string(),
      yes: z.int(),
      no: z.int(),
      blank: z.int(),
      yesPercent: z.number(),
      required: z.int().nullable().meta({ description: 'The fewest yes votes that pass it.' }),
      threshold: NeededShare,
      passed: z.boolean(),
    }),
  )
  .nullable();

/** How a participatory budget was given out, in the order of the votes. */
export const BudgetResults = z
  .strictObject({
    currency: z.string(),
    ceiling: amount,
    spent: amount,
    left: amount,
    unfitting: z.string(),
    parts: z.array(
      z.strictObject({
        title: z.string().nullable().meta({ description: 'Null for what no part has.' }),
        ceiling: amount,
        spent: amount,
        left: amount,
      }),
    ),
    lines: z.array(
      z.strictObject({
        title: z.string(),
        part: z.string().nullable(),
        votes: z.int(),
        cost: amount,
        decision: z.string(),
        available: amount.nullable(),
      }),
    ),
  })
  .nullable();
