import { z } from 'zod';
import { sha256Hex } from '../../kernel/canonical.ts';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { documentRow, scopeOf } from '../document-row.ts';
import { type Format, formats, mediaTypeOf } from '../renditions/formats.ts';

const Bytes = z.strictObject({ format: z.enum(formats), content: z.base64() });
const Kept = z.strictObject({
  document: Id,
  stage: z.enum(['approved', 'signed']),
  errata: z.int().nonnegative().max(10_000),
  /** What made them, with its version: the same facts give the same bytes. */
  renderer: z.string().min(1).max(200),
  renditions: z.array(Bytes).min(1).max(formats.length),
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
    const { document, stage, errata, renderer } = input;
    if ((await documentRow(scopeOf(context), document)) === undefined) return notFound('document', document);
    const files: { format: Format; file: string; bytes: number }[] = [];
    for (const { format, content } of input.renditions) {
      const bytes = Buffer.from(content, 'base64');
      files.push({ format, file: await keepBytes(context, format, bytes), bytes: bytes.length });
    }
    await context.tx
      .deleteFrom('rendition_due')
      .where('organization', '=', context.organization)
      .where('process', '=', context.process.id)
      .where('document', '=', document)
      .where('stage', '=', stage)
      .where('errata', '=', errata)
      .execute();
    return {
      event: { type: 'rendition-kept', payload: { document, stage, errata, renderer, files } },
      result: { document, files },
    };
  },
});

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
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('document_rendition')
    .values({
      ...{ organization, process: process.id, document, stage, errata, format, file, renderer },
      made_at: recordedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return file;
}
