import { z } from 'zod';
import { At, common } from './every-document.ts';
import { SigningOffice } from './signing-office.ts';

/**
 * The opinion of a technical unit on a proposal (dictamen técnico): what was asked, what was looked at one by one, the
 * conclusion with its grounds and conditions, and the cost where the unit gave one.
 */
export const TechnicalOpinion = z.strictObject({
  ...common,
  unit: z.string(),
  proposal: z.strictObject({
    number: z.int(),
    code: z.string().nullable(),
    title: z.string(),
    theme: z.string(),
    problem: z.array(z.string()),
    description: z.array(z.string()),
    version: z.int().meta({ description: 'The version of the text that the opinion was given on.' }),
    /** Whether the text was amended after the opinion was given. */
    amendedSince: z.boolean(),
    cites: z.int().meta({ description: 'How many contributions it comes from.' }),
  }),
  question: z.array(z.string()),
  requestedAt: At,
  /** Null while a suspension of the process stopped its clock. */
  dueAt: At.nullable(),
  givenAt: At,
  late: z.boolean(),
  finding: z.string(),
  grounds: z.array(z.string()),
  aspects: z.array(z.strictObject({ aspect: z.string(), finding: z.string(), grounds: z.array(z.string()) })),
  conditions: z.array(z.string()),
  cost: z
    .strictObject({
      amount: z.int(),
      currency: z.string().meta({ description: 'ISO 4217.' }),
      period: z.string(),
      note: z.string().nullable(),
    })
    .nullable(),
  signers: z.array(SigningOffice),
});
export type TechnicalOpinion = z.output<typeof TechnicalOpinion>;
