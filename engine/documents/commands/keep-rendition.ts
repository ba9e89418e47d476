import { z } from 'zod';
import { hashOf, type Json, sha256Hex } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { documentRow, scopeOf } from '../document-row.ts';
import { type Format, formats, mediaTypeOf } from '../renditions/formats.ts';

const Bytes = z.strictObject({ format: z.enum(formats), content: z.base64() });
const Kept = z.strictObject({
  document: Id,
  stage: z.enum(['approved', 'signed']),
  errata: z.int().nonnegative().max(10_000),
  /** Of what the document said when they were made: words that were erased meanwhile do not come back with them. */
  dataHash: FileHash,
  /** What made them, with its version: the same facts give the same bytes. */
  renderer: z.string().min(1).max(200),
  renditions: z.array(Bytes).min(1).max(formats.length),
  /** Pictures that stand in them in words. */
  missing: z
    .array(z.strictObject({ file: FileHash.nullable(), reason: z.string().min(1).max(40) }))
    .max(1000)
    .default([]),
});

/**
 * Keeps the bytes of a document that were issued. They are made outside of every transaction, and come back by the clock;
 * what was kept first stays, so that two who rendered at once issue one paper.
 */
export const keepRendition = defineCommand({
  name: 'keep-rendition',
  input: Kept,
  by: ['clock'],
  course: 'always',
  remembers: ({ document, stage, errata, renditions }) => ({
    ...{ document, stage, errata },
    formats: renditions.map(({ format }) => format),
  }),
  async record(context) {
    const { input } = context;
    const { document, stage, errata, renderer, dataHash } = input;
    const row = await documentRow(scopeOf(context), document);
    if (row === undefined) return notFound('document', document);
    if (hashOf(row.data as Json) !== dataHash) return notPossible('rendition-of-other-words', { document });
    const known = await keptFormats(context);
    const missing = input.renditions.filter(({ format }) => !known.includes(format));
    const wasDue = await settleDue(context);
    // Many who ask at once for a document that was just issued leave one event, of the bytes that were kept.
    if (missing.length === 0 && !wasDue) return notPossible('rendition-kept-before', { formats: known });
    const files: { format: Format; file: string; bytes: number }[] = [];
    for (const { format, content } of missing) {
      const bytes = Buffer.from(content, 'base64');
      files.push({ format, file: await keepBytes(context, format, bytes), bytes: bytes.length });
    }
    const without = input.missing.length === 0 ? {} : { missing: input.missing };
    return {
      event: { type: 'rendition-kept', payload: { document, stage, errata, renderer, files, ...without } },
      result: { document, files },
    };
  },
});

/** The formats of which there are bytes already, at this stage and with as many errata. */
async function keptFormats({
  tx,
  organization,
  process,
  input,
}: Context<z.output<typeof Kept>>): Promise<Format[]> {
  const { document, stage, errata } = input;
  const rows = await tx
    .selectFrom('document_rendition')
    .select('format')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('document', '=', document)
    .where('stage', '=', stage)
    .where('errata', '=', errata)
    .orderBy('format')
    .execute();
  return rows.map(({ format }) => format as Format);
}

/** Takes it off the list of what is still to be made; answers whether it was on it. */
async function settleDue({
  tx,
  organization,
  process,
  input,
}: Context<z.output<typeof Kept>>): Promise<boolean> {
  const { document, stage, errata } = input;
  const { numDeletedRows } = await tx
    .deleteFrom('rendition_due')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('document', '=', document)
    .where('stage', '=', stage)
    .where('errata', '=', errata)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function keepBytes(
  { tx, organization, process, input, recordedAt }: Context<z.output<typeof Kept>>,
  format: Format,
  bytes: Buffer,
): Promise<string> {
  const file = sha256Hex(bytes);
  const { document, stage, errata, renderer } = input;
  const stored = { media_type: mediaTypeOf[format], size: bytes.length, content: bytes };
  await tx
    .insertInto('stored_file')
    .values({ organization, hash: file, ...stored, stored_at: recordedAt })
    // Bytes that were erased come back when they are made again.
    .onConflict((conflict) =>
      conflict
        .columns(['organization', 'hash'])
        .doUpdateSet({ content: bytes })
        .where('stored_file.content', 'is', null),
    )
    .execute();
  await tx
    .insertInto('document_rendition')
    .values({
      ...{ organization, process: process.id, document, stage, errata, format, file, renderer },
      made_at: recordedAt,
      missing: input.missing,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return file;
}
