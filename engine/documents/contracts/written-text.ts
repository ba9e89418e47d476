import { z } from 'zod';

const Picture = z.strictObject({
  caption: z.string(),
  /** The SHA-256 of its file; null where the file is not at hand. */
  file: z.string().nullable(),
  /** Where it can be seen. */
  found: z.string().nullable(),
});

/** A piece of a longer text: one of these is there, the others are null or empty. */
export const Piece = z.strictObject({
  paragraph: z.string().nullable(),
  quotation: z.string().nullable(),
  bullets: z.array(z.string()),
  numbered: z.array(z.string()),
  gallery: z
    .strictObject({ title: z.string().nullable(), pictures: z.array(Picture), missing: z.array(z.string()) })
    .nullable(),
});
export type Piece = z.output<typeof Piece>;
