import { z } from 'zod';
import { At, common, Day } from './every-document.ts';
import { SigningOffice } from './signing-office.ts';

/** A proposal as another place of the response points to it. */
const Pointer = z.strictObject({
  section: z.string(),
  anchor: z.string().meta({ description: 'The id of its heading, for a link within the document.' }),
  number: z.int(),
  title: z.string(),
});

const Answered = Pointer.extend({
  /** The version of the proposal's text that was answered. */
  textVersion: z.int(),
  outcome: z.string(),
  reason: z.string().nullable(),
  response: z.array(z.string()),
  into: Pointer.nullable().meta({ description: 'The proposal that it was merged into.' }),
  parts: z.array(Pointer).meta({ description: 'The proposals that it was split into.' }),
  cites: z.int().meta({ description: 'How many contributions it comes from.' }),
});

const Written = z.strictObject({ section: z.string(), paragraphs: z.array(z.string()) });

/**
 * The reasoned response to contributors: by theme what was heard and what is answered, every proposal with what was
 * decided and why, each under a number that it can be cited by. Model: GSA's reasoned response of the fifth national
 * plan of the United States; Peru, LPAG art. 195.4; OGP standards, minimum requirement 4.1.
 */
export const ReasonedResponse = z.strictObject({
  ...common,
  version: z.int(),
  publishedAt: At,
  hash: z.string().meta({ description: 'Of the content as it was published.' }),
  introduction: z.array(z.string()),
  contributions: z.strictObject({
    total: z.int(),
    outcomes: z.array(
      z.strictObject({ outcome: z.string(), reason: z.string().nullable(), contributions: z.int() }),
    ),
    answersHash: z.string().meta({ description: 'Covers the answer to each contribution.' }),
  }),
  proposals: z.strictObject({
    total: z.int(),
    outcomes: z.array(z.strictObject({ outcome: z.string(), proposals: z.int() })),
  }),
  themes: z.array(
    z.strictObject({
      section: z.string(),
      anchor: z.string(),
      name: z.string(),
      problems: z.int(),
      solutions: z.int(),
      heard: Written,
      response: Written,
      proposals: z.strictObject({ section: z.string(), items: z.array(Answered) }),
    }),
  ),
  /** Versions before this one, and why each was taken up again. */
  earlier: z.array(z.strictObject({ version: z.int(), publishedAt: At, because: z.string().nullable() })),
  /** Null where the response named no way to object to it. */
  appeal: z
    .strictObject({ to: z.string(), how: z.string(), until: Day, basis: z.string().nullable() })
    .nullable(),
  signers: z.array(SigningOffice),
});
export type ReasonedResponse = z.output<typeof ReasonedResponse>;
