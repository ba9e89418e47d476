import { sql } from 'kysely';
import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notFound } from '../../kernel/refusals.ts';
import { Slug } from '../../kernel/values.ts';
import { eraseRows, personalTables } from '../erasure/erase-rows.ts';
import { SensitiveCategory } from '../sensitivity/categories.ts';

/**
 * Marks a segment of the stakeholder map as sensitive, and says why. Each marking is a version and none is taken away:
 * from the first on, nobody is listed with the segment. Names that were taken at its meetings before are erased now.
 */
export const markSensitiveSegment = defineCommand({
  name: 'mark-sensitive-segment',
  input: z.strictObject({ segment: Slug, categories: z.array(SensitiveCategory).min(1).max(10) }),
  by: ['team', 'facilitator', 'administrator'],
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt } = context;
    const { segment, categories } = input;
    const twice = categories.filter((one, index) => categories.indexOf(one) !== index);
    if (twice.length > 0) return invalid('categories', 'named-twice', { twice });
    const at = { organization, process: process.id };
    const known = await tx
      .selectFrom('segment')
      .leftJoin('segment_sensitivity', (join) =>
        join
          .onRef('segment_sensitivity.organization', '=', 'segment.organization')
          .onRef('segment_sensitivity.process', '=', 'segment.process')
          .onRef('segment_sensitivity.segment', '=', 'segment.id'),
      )
      .select(['segment.id', 'segment_sensitivity.version'])
      .where('segment.organization', '=', organization)
      .where('segment.process', '=', process.id)
      .where('segment.id', '=', segment)
      .orderBy('segment_sensitivity.version', (order) => order.desc().nullsLast())
      .executeTakeFirst();
    if (known === undefined) return notFound('segment', segment);
    const version = (known.version ?? 0) + 1;
    await tx
      .insertInto('segment_sensitivity')
      .values({ ...at, segment, version, categories, marked_at: recordedAt })
      .execute();
    const attendees = personalTables(context.catalogue).find(({ table }) => table === 'attendee')!;
    const where = sql`process = ${process.id} and meeting in (
      select meeting from meeting_segment
      where organization = ${organization} and process = ${process.id} and segment = ${segment})`;
    const erased = await eraseRows(context, attendees, { where });
    return {
      event: { type: 'segment-marked-sensitive', payload: { segment, version, categories, erased } },
      result: { segment, version, erased },
    };
  },
});
