import { z } from 'zod';

/** The values that inputs are made of. Lengths are bounded, so that no single request fills the database. */

/** An id that the engine gave, written as the engine writes it, or the ledger would hold two names of one thing. */
export const Id = z.uuid().toLowerCase();

/** A name that the caller gives to a thing of theirs, for use in URLs and imports: `pueblos-originarios`. */
export const Slug = z
  .string()
  .regex(/^[a-z0-9](-?[a-z0-9])*$/)
  .max(60);

/** Years that every calendar and database counts alike, and that compare as texts. */
const countable = /^(19|20|21)\d\d-/;
const inCountableYears = { params: { reason: 'out-of-calendar' } };

/** An instant with its offset or in UTC; kept in UTC with milliseconds. */
export const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString())
  .refine((instant) => countable.test(instant), inCountableYears)
  .meta({ format: 'date-time', example: '2021-03-10T18:00:00-03:00' });

/** A day of the jurisdiction's calendar. */
export const LocalDate = z.iso.date().refine((day) => countable.test(day), inCountableYears);

const oneLine = /^[^\p{Cc}\u2028\u2029]*$/u;

/** One line of text, without characters that would make it two: where it is printed, in a mail say, it stays one. */
export const Line = z
  .string()
  .trim()
  .min(1)
  .max(300)
  .refine((text) => oneLine.test(text), { params: { reason: 'more-than-one-line' } });

/** A text of some paragraphs. */
export const Text = z.string().trim().min(1).max(20_000);

/** A number of people or things. */
export const Count = z.int().nonnegative().max(100_000_000);

/** A place in a sequence, from one on: a version, an event in its ledger. */
export const Ordinal = z.int().positive().max(1_000_000_000);

/** The SHA-256 of a stored file, in hexadecimal. */
export const FileHash = z.string().regex(/^[0-9a-f]{64}$/);
