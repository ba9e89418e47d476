import { z } from 'zod';
import { sha256Hex } from '../../kernel/canonical.ts';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible, refuse } from '../../kernel/refusals.ts';
import { Id, Instant, Line, Slug } from '../../kernel/values.ts';
import { readContributions } from '../contribution-csv.ts';
import { countContributions, sourceOfContribution } from '../contribution-source.ts';
import { ContributionChannel } from '../contribution-values.ts';
import { keepRows, refuseRows } from '../import-rows.ts';

/**
 * Takes in a sheet of contributions, all of it or nothing: what is wrong is told by row and column. The same file is
 * taken once. `meeting`, `segment` and `channel` hold for the rows that do not say otherwise.
 */
export const importContributions = defineCommand({
  name: 'import-contributions',
  input: z.strictObject({
    csv: z.string().min(1).max(50_000_000),
    meeting: Id.optional(),
    segment: Slug.optional(),
    channel: ContributionChannel.default('meeting'),
    receivedAt: Instant.optional(),
    /** Columns of the sheet that are left out on purpose, by their headers. */
    ignoreColumns: z.array(Line).max(100).default([]),
  }),
  by: ['team', 'facilitator', 'territorial-servant'],
  about: ({ meeting }) => (meeting === undefined ? {} : { subject: { kind: 'dialogue', id: meeting } }),
  occurredAt: (input) => input.receivedAt,
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId } = context;
    const refused = await sourceOfContribution(context, input);
    if (refused !== undefined) return refused;
    const fileHash = sha256Hex(input.csv);
    const before = await tx
      .selectFrom('contribution_batch')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('file_hash', '=', fileHash)
      .executeTakeFirst();
    if (before !== undefined) return notPossible('file-already-imported', { batch: before.id });
    const read = readContributions(input.csv, input.ignoreColumns);
    if (!read.ok) return refuse({ code: 'invalid', issues: read.issues });
    const issues = await refuseRows(context, read.rows, input.meeting ?? null);
    if (issues.length > 0) return refuse({ code: 'invalid', issues });
    const batch = newId();
    const { meeting, segment, channel } = input;
    const rows = read.rows.length;
    await tx
      .insertInto('contribution_batch')
      .values({
        organization,
        process: process.id,
        id: batch,
        file_hash: fileHash,
        rows,
        imported_at: recordedAt,
      })
      .execute();
    await keepRows(context, batch, read.rows, {
      meeting: meeting ?? null,
      segment: segment ?? null,
      channel,
    });
    await countContributions(context, meeting, rows);
    return {
      event: { type: 'contributions-imported', payload: { batch, rows, meeting: meeting ?? null } },
      result: { batch, rows },
    };
  },
});
