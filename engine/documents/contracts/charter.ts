import { z } from 'zod';
import { Choices, Option } from './consultation-parts.ts';
import { At, common } from './every-document.ts';
import { SigningOffice } from './signing-office.ts';
import { BudgetOf, MattersOf, OfOption } from './vote-parts.ts';

/** The bases of a consultation: the whole of the frozen charter, with its hash. */
export const Charter = z.strictObject({
  ...common,
  question: z.array(z.string()),
  round: z.int().meta({ description: 'Which time it is put to the vote; from 1.' }),
  repeated: z.boolean().meta({ description: 'Whether it repeats a consultation that gave no result.' }),
  options: z.array(
    Option.extend({ proposal: z.int().nullable().meta({ description: 'Its number.' }), ...OfOption }),
  ),
  matters: MattersOf,
  budget: BudgetOf,
  eligibility: z.strictObject({
    years: z.int(),
    /** Whether one must be older than that, and not only of that age. */
    over: z.boolean(),
    links: z.array(z.string()),
  }),
  identification: z.array(z.string()),
  documents: z.array(z.string()).meta({ description: 'The kinds of identity document that are taken.' }),
  paper: z.boolean(),
  electronic: z.boolean(),
  opensAt: At,
  closesAt: At,
  places: z.array(z.strictObject({ name: z.string(), address: z.string(), opensAt: At, closesAt: At })),
  choices: Choices,
  seats: z.int().nullable().meta({ description: 'How many options enter; null where it is no ranking.' }),
  oneSeat: z.boolean(),
  ties: z.string().nullable(),
  turnout: z.strictObject({
    kind: z.string(),
    min: z.int().nullable(),
    /** Of those on the roll. */
    share: z.strictObject({ comparison: z.string(), numerator: z.int(), denominator: z.int() }).nullable(),
  }),
  percentages: z.strictObject({ rounding: z.string(), of: z.string(), decimals: z.int() }),
  binding: z.strictObject({ force: z.string(), instrument: z.string().nullable() }),
  objections: z.strictObject({ unit: z.string(), count: z.int() }),
  /** The privacy notice in force; null where none was published. */
  privacy: z.strictObject({ version: z.int(), publishedAt: At, hash: z.string() }).nullable(),
  /** Null in a preview of rules that may still change. */
  seal: z
    .strictObject({
      at: At,
      hash: z.string(),
      publicKey: z.string().meta({ description: 'The key that electronic ballots are sealed to.' }),
    })
    .nullable(),
  signers: z.array(SigningOffice),
});
export type Charter = z.output<typeof Charter>;
