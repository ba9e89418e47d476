import { z } from 'zod';
import { Line, LocalDate, Slug, Text } from '../kernel/values.ts';

/** An axis of the vision or a chapter: a code, a title, and its paragraphs. */
const Section = z.strictObject({
  code: Slug,
  title: Line,
  paragraphs: z.array(Text).min(1).max(200),
});

/** The fields of a plan. Chapters are what a plan tells besides its commitments: method, results, conclusions, thanks. */
export const planFields = {
  title: Line,
  startsOn: LocalDate,
  endsOn: LocalDate,
  vision: z.array(Section).max(20).optional(),
  chapters: z.array(Section).max(50).optional(),
};
