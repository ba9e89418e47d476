import { z } from 'zod';
import { Written } from '../files/written.ts';
import { Count, Line, LocalDate, Ordinal, Slug, Text } from '../kernel/values.ts';

/** A figure by its parts: the share is computed of them. `stated` is the percentage that the text gives. */
const Figure = z.strictObject({
  what: Line,
  count: Count,
  of: Ordinal.optional(),
  stated: z.number().min(0).max(100).optional(),
});

/** Something that happened on a day, or from one day to another; `inferred` where the text does not say the whole date. */
const Happening = z.strictObject({
  what: Line,
  on: LocalDate,
  until: LocalDate.optional(),
  inferred: z.boolean().default(false),
  /** What of the date was inferred, and from what. */
  because: Text.optional(),
});

/** A line of action with its results. `milestone` is that of the commitment which it carries out. */
const ActionLine = z.strictObject({
  code: Slug,
  title: Text,
  milestone: Slug.optional(),
  text: Written,
  figures: z.array(Figure).max(100).default([]),
  happenings: z.array(Happening).max(100).default([]),
});

/** Something in the report that does not agree with the rest of it, is missing, or was read one way of several. */
const Remark = z.strictObject({
  kind: z.enum(['contradiction', 'gap', 'reading']),
  line: Slug.optional(),
  text: Text,
});

/**
 * The final report of a commitment by those who carried it out: where it comes from, its objective in the words in
 * which it was set, what came of each line of action, and what it all came to. What is wrong with it is kept in sight.
 */
export const finalReportFields = {
  title: Line,
  context: Written.min(1),
  objective: Text,
  /** How the text leads from the objective to the lines of action. */
  approach: Text.optional(),
  /** What the report is for; after the lines of action. */
  purpose: Written.default([]),
  lines: z.array(ActionLine).min(1).max(50),
  results: Written.min(1),
  objectiveReached: z.enum(['yes', 'partly', 'no']),
  remarks: z.array(Remark).max(100).default([]),
};

export const FinalReportContent = z.strictObject(finalReportFields);
export type FinalReportContent = z.output<typeof FinalReportContent>;
