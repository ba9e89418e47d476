import { z } from 'zod';
import { FileHash, Line, Text } from '../kernel/values.ts';

/** A picture with its caption. Where its file is not at hand, `found` says where it can be seen. */
const Picture = z.strictObject({
  caption: Line,
  file: FileHash.optional(),
  found: Line.optional(),
});

/** A piece of a longer text: what paragraphs alone do not say. Pictures may name all that they ought to show. */
const Piece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), text: Text }),
  z.strictObject({ kind: z.literal('quotation'), text: Text }),
  z.strictObject({
    kind: z.literal('list'),
    numbered: z.boolean().default(false),
    items: z.array(Text).min(1).max(100),
  }),
  z.strictObject({
    kind: z.literal('pictures'),
    title: Line.optional(),
    /** What there ought to be a picture of, in words that its caption has. */
    expected: z.array(Line).max(100).optional(),
    pictures: z.array(Picture).max(100),
  }),
]);

/** A text in pieces, in the order in which it is read. */
export const Written = z.array(Piece).max(200);
export type Written = readonly z.output<typeof Piece>[];

/** The files that a text shows, as the evidence that they are looked for as. */
export const filesIn = (text: Written) =>
  text.flatMap((piece) =>
    piece.kind === 'pictures'
      ? piece.pictures.flatMap(({ caption, file }) =>
          file === undefined ? [] : [{ kind: 'file' as const, title: caption, hash: file }],
        )
      : [],
  );
