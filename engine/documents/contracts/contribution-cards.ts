import { z } from 'zod';
import { common } from './every-document.ts';
import { MeetingSet } from './meeting-parts.ts';

/** Cards to cut out, on which people write what they contribute; each comes back under the folio that is printed on it. */
export const ContributionCards = z.strictObject({
  ...common,
  meeting: MeetingSet,
  question: z.string().nullable(),
  /** Boxes to tick: of what the contribution is about. */
  axes: z.array(z.string()),
  kinds: z.array(z.string()),
  /** How many go on a page: 2 or 4. */
  perPage: z.union([z.literal(2), z.literal(4)]),
  first: z.string(),
  last: z.string(),
  total: z.int(),
  /** The lines to write on, by their number. */
  lines: z.array(z.int()).min(1),
  /** Each page has rows of cards that are cut apart: one row of four, or two rows of one. */
  pages: z
    .array(
      z.strictObject({
        rows: z
          .array(z.strictObject({ cards: z.array(z.strictObject({ folio: z.string() })).min(1) }))
          .min(1),
      }),
    )
    .min(1),
});
export type ContributionCards = z.output<typeof ContributionCards>;
