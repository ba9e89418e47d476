import { z } from 'zod';
import { Choices, Folios, Option } from './consultation-parts.ts';
import { common } from './every-document.ts';

/**
 * A sheet to count a batch of paper ballots by hand: a box for every five strokes, null and blank ones apart, sums that
 * must agree, two counters, and the fields of the two entries that are made from it.
 */
export const TallySheet = z.strictObject({
  ...common,
  question: z.array(z.string()),
  options: z.array(
    Option.extend({
      answer: z.string().nullable().meta({ description: 'Of a single matter: yes or no.' }),
    }),
  ),
  choices: Choices,
  round: z.int(),
  charterHash: z.string(),
  /** Null where it is filled in by hand. */
  place: z.string().nullable(),
  batch: z.string().nullable(),
  folios: Folios.nullable(),
  /** The headings of the boxes, each with the strokes reached when it is full: 5, 10, 15. */
  boxes: z.array(z.int()),
  /** The lines of boxes that each option has. */
  lines: z.array(z.int()),
  severalLines: z.boolean(),
});
export type TallySheet = z.output<typeof TallySheet>;
