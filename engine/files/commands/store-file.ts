import { z } from 'zod';
import { sha256Hex } from '../../kernel/canonical.ts';
import { defineOrganizationCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { isOfType, mediaTypes } from '../media-types.ts';
import { withoutMetadata } from '../without-metadata.ts';

/** The most that a file may hold: what the field's own forms take. Source: OGP Local, end-of-commitment form. */
const maxBytes = 10 * 1024 * 1024;

/**
 * Stores a file under the hash of what is kept of it. The same content is the same file. Refuses what is too
 * large, empty, or not of the kind that it is said to be.
 */
export const storeFile = defineOrganizationCommand({
  name: 'store-file',
  input: z.strictObject({
    mediaType: z.enum(mediaTypes),
    /** Base64. */
    content: z.base64().max(Math.ceil(maxBytes / 3) * 4),
  }),
  by: [
    'administrator',
    'team',
    'facilitator',
    'technical-unit',
    'responsible-institution',
    'secretary',
    'polling-officer',
    'paper-officer',
    'monitoring-body',
  ],
  async record({ tx, organization, input, recordedAt }) {
    const { mediaType } = input;
    const given = Buffer.from(input.content, 'base64');
    if (given.length === 0) return invalid('content', 'file-empty');
    if (given.length > maxBytes)
      return invalid('content', 'file-too-large', { maxBytes, bytes: given.length });
    if (!isOfType(given, mediaType)) return invalid('mediaType', 'not-of-this-kind', { mediaType });
    const content = withoutMetadata(given, mediaType);
    if (content === undefined) return invalid('content', 'picture-broken', { mediaType });
    const hash = sha256Hex(content);
    const size = content.length;
    const before = await tx
      .selectFrom('stored_file')
      .select('media_type')
      .where('organization', '=', organization)
      .where('hash', '=', hash)
      .executeTakeFirst();
    if (before === undefined) {
      await tx
        .insertInto('stored_file')
        .values({ organization, hash, media_type: mediaType, size, content, stored_at: recordedAt })
        .execute();
    }
    const known = before !== undefined;
    return {
      event: { type: 'file-stored', payload: { hash, mediaType, size, known } },
      result: { hash, size, mediaType: before?.media_type ?? mediaType, known },
    };
  },
});
