import { z } from 'zod';
import { Period } from '../../calendar/period.ts';
import { Instant, Line, Slug, Text } from '../../kernel/values.ts';

/** What kinds of data a purpose takes. A number of a document is not among them: nothing here needs one. */
export const DataKind = z.enum(['name', 'contact', 'image', 'voice', 'signature']);

/** How long the data of a purpose are kept: for a time after the process has ended, or until an instant. */
export const Retention = z.union([z.strictObject({ afterEnd: Period }), z.strictObject({ until: Instant })]);
export type Retention = z.output<typeof Retention>;

/**
 * One thing that personal data are collected for. `text` is what people read and agree to; its hash is the text's
 * version. `sensitive` is set where the data tell of origin, health, beliefs, opinions or the like.
 */
export const Purpose = z.strictObject({
  code: Slug,
  title: Line,
  text: Text,
  data: z.array(DataKind).min(1).max(5),
  needsConsent: z.boolean(),
  sensitive: z.boolean(),
  retention: Retention,
});
export type Purpose = z.output<typeof Purpose>;

/** The purpose that a sign-in sheet with names is kept for. */
export const namedAttendance = 'named-attendance';
