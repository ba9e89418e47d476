import { z } from 'zod';

/** Where a value comes from, as it is shown beside it. `page` is of the source that the provenance names. */
export const Mark = z.strictObject({
  kind: z.enum(['sourced', 'inferred', 'illustrative']),
  page: z.int().positive().nullable().default(null),
});

/** Where the facts of a document were read, said by whoever drafts it: facts and invention are kept apart. */
export const Notes = z.strictObject({
  /** Marks by the name of the place in the document: `date`, `attendance`. */
  marks: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), Mark).default({}),
  /** Sentences on what of it was read in a source and what was not. */
  provenance: z.array(z.string().trim().min(1).max(1000)).max(20).default([]),
});
export type Notes = z.output<typeof Notes>;

/** What the data of every document hold. The title is that of the thing that it is about, in its people's words. */
export const common = {
  title: z.string(),
  /** The organization that issues it. */
  publicBody: z.string(),
  process: z.strictObject({ id: z.string(), title: z.string() }),
  /** ISO 3166-1 alpha-2, of the workflow's jurisdiction. */
  country: z.string(),
  timeZone: z.string(),
  marks: z.record(z.string(), Mark),
  provenance: z.array(z.string()),
};

/** An instant, ISO 8601 in UTC. Templates are told by its format that it is written by `day` or `hour`. */
export const At = z.string().meta({ format: 'date-time' });
/** A day of the jurisdiction's calendar, ISO 8601. */
export const Day = z.string().meta({ format: 'date' });
