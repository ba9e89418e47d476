import { z } from 'zod';

/** What workflows, and the rules of procedure in them, are made of. */

export const Name = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .max(60)
  // Every object of JavaScript answers to this name.
  .refine((name) => name !== 'constructor', { params: { reason: 'lint-reserved-name' } });

export const Words = z.string().trim().min(1).max(2_000);

/** A text in the two languages that every installation shows; more may be added. */
export const LocalText = z.object({ es: Words, en: Words }).catchall(Words);

export const Period = z.strictObject({
  unit: z.enum(['business-days', 'natural-days', 'hours', 'months']),
  count: z.int().positive(),
});

export const Basis = z.strictObject({
  kind: z.enum(['law', 'standard', 'source', 'our-choice']),
  reference: Words,
  why: LocalText.optional(),
});

export type Period = z.output<typeof Period>;
