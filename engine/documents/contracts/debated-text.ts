import { z } from 'zod';
import { At, common } from './every-document.ts';

/**
 * A text that is debated article by article: a version of it with how it came of the one before, and the answers to the
 * debate. What people wrote stays where it can be erased: the document has how much was said, and what was answered.
 */
export const DebatedText = z.strictObject({
  ...common,
  version: z.int(),
  latest: z.boolean().meta({ description: 'Whether no later version was published.' }),
  concluded: z.boolean(),
  hash: z.string(),
  frozenAt: At,
  articles: z.array(
    z.strictObject({
      number: z.int(),
      heading: z.string().nullable(),
      body: z.array(z.string()),
      change: z.string().nullable().meta({ description: 'Against the version before; null in the first.' }),
      because: z.string().nullable().meta({ description: 'Why it was put in, where it was.' }),
    }),
  ),
  /** Articles of the version before that are not in this one. */
  removed: z.array(z.strictObject({ number: z.int(), heading: z.string().nullable() })),
  /** Words that changed, article by article: those that are gone and those that are new. */
  comparison: z.array(
    z.strictObject({
      number: z.int(),
      before: z.int(),
      runs: z.array(z.strictObject({ is: z.string(), text: z.string() })),
    }),
  ),
  /** The debate that is answered: of this version, or of the one before where this one came of it. */
  debate: z
    .strictObject({
      version: z.int(),
      contributions: z.int(),
      articles: z.array(
        z.strictObject({
          number: z.int(),
          heading: z.string().nullable(),
          inFavour: z.int(),
          against: z.int(),
          changes: z.int(),
          answer: z.strictObject({ outcome: z.string(), reasons: z.array(z.string()), at: At }).nullable(),
        }),
      ),
    })
    .nullable(),
});
export type DebatedText = z.output<typeof DebatedText>;
