import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, isRefused, notFound, notPossible } from '../../kernel/refusals.ts';
import { FileHash, Id, Instant, Slug } from '../../kernel/values.ts';
import { purposeOf } from '../notice/latest-notice.ts';
import { sensitivityOf } from '../sensitivity/sensitive-segments.ts';

/**
 * Says of a stored picture or recording that people can be told in it: then it needs a notice that names the purpose,
 * and is erased with it. Of a meeting for a sensitive segment there is none: it would show who belongs to it.
 */
export const recordPhotograph = defineCommand({
  name: 'record-photograph',
  input: z.strictObject({ file: FileHash, purpose: Slug, meeting: Id.optional(), takenAt: Instant }),
  by: ['team', 'facilitator', 'secretary'],
  course: 'always',
  occurredAt: (input) => input.takenAt,
  async record({ tx, organization, process, input, recordedAt, newId }) {
    const { file, purpose: code, meeting, takenAt } = input;
    const scope = { tx, organization, process: process.id };
    const found = await purposeOf(scope, code);
    if (isRefused(found)) return found;
    const shows = found.purpose.data.some((kind) => kind === 'image' || kind === 'voice');
    if (!shows) return invalid('purpose', 'purpose-takes-no-image', { purpose: code });
    if (takenAt > recordedAt) return invalid('takenAt', 'in-the-future', { recordedAt });
    if (meeting !== undefined) {
      const known = await sensitivityOf(scope, meeting);
      if (known === undefined) return notFound('meeting', meeting);
      if (known.sensitive.length > 0)
        return notPossible('picture-of-a-sensitive-segment', { segments: [...known.sensitive] });
    }
    const stored = await tx
      .selectFrom('stored_file')
      .select('hash')
      .where('organization', '=', organization)
      .where('hash', '=', file)
      .where('content', 'is not', null)
      .executeTakeFirst();
    if (stored === undefined) return invalid('file', 'file-not-stored', { missing: [file] });
    const photograph = newId();
    const rest = {
      meeting: meeting ?? null,
      file,
      purpose: code,
      taken_at: takenAt,
      recorded_at: recordedAt,
    };
    await tx
      .insertInto('photograph')
      .values({ organization, process: process.id, id: photograph, ...rest })
      .execute();
    return {
      event: {
        type: 'photograph-recorded',
        payload: { photograph, file, purpose: code, meeting: meeting ?? null },
      },
      result: { photograph },
    };
  },
});
