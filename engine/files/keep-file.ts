import { z } from 'zod';
import { sha256Hex } from '../kernel/canonical.ts';
import type { BaseContext, Recorded } from '../kernel/command.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { isOfType, mediaTypes } from './media-types.ts';
import { withoutMetadata } from './without-metadata.ts';

/** The most that a file may hold: what the field's own forms take. Source: OGP Local, end-of-commitment form. */
const maxBytes = 10 * 1024 * 1024;

/** A file as it comes in: its kind, and its bytes as base64. */
export const FileInput = z.strictObject({
  mediaType: z.enum(mediaTypes),
  content: z.base64().max(Math.ceil(maxBytes / 3) * 4),
});

/**
 * Keeps a file under the hash of what is left of it without metadata. The same content is the same file.
 * Refuses what is too large, empty, broken, or not of the kind that it is said to be.
 */
export async function keepFile({
  tx,
  organization,
  input,
  recordedAt,
}: BaseContext<z.output<typeof FileInput>>): Promise<Recorded | Refused> {
  const { mediaType } = input;
  const given = Buffer.from(input.content, 'base64');
  if (given.length === 0) return invalid('content', 'file-empty');
  if (given.length > maxBytes) return invalid('content', 'file-too-large', { maxBytes, bytes: given.length });
  if (!isOfType(given, mediaType)) return invalid('mediaType', 'not-of-this-kind', { mediaType });
  const content = withoutMetadata(given, mediaType);
  if (content === undefined) return invalid('content', 'picture-broken', { mediaType });
  const hash = sha256Hex(content);
  const size = content.length;
  const stored = await tx
    .insertInto('stored_file')
    .values({ organization, hash, media_type: mediaType, size, content, stored_at: recordedAt })
    // A file whose content was erased comes back when it is stored again.
    .onConflict((conflict) =>
      conflict
        .columns(['organization', 'hash'])
        .doUpdateSet({ content })
        .where('stored_file.content', 'is', null),
    )
    .returning('media_type')
    .executeTakeFirst();
  const known = stored === undefined;
  return {
    event: { type: 'file-stored', payload: { hash, mediaType, size, known } },
    result: { hash, size, mediaType, known },
  };
}
