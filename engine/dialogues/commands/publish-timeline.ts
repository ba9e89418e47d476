import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, LocalDate } from '../../kernel/values.ts';

const Entry = z.strictObject({ title: Line, opensOn: LocalDate, closesOn: LocalDate.optional() });

/**
 * Publishes the timeline of the process: when people can take part, and in what. Published here and now, so that
 * the first publication cannot be backdated; a changed timeline is another publication, and the first stays.
 */
export const publishTimeline = defineCommand({
  name: 'publish-timeline',
  input: z.strictObject({ entries: z.array(Entry).min(1).max(200) }),
  by: ['team', 'point-of-contact'],
  async record({ tx, organization, process, input, recordedAt, newId, seal }) {
    const backward = input.entries.findIndex(({ opensOn, closesOn }) => closesOn && closesOn < opensOn);
    if (backward >= 0) return invalid(`entries.${backward}.closesOn`, 'ends-before-it-starts');
    const id = newId();
    const entries = input.entries.map(({ title, opensOn, closesOn }) => ({
      title,
      opensOn,
      closesOn: closesOn ?? null,
    }));
    await tx
      .insertInto('timeline')
      .values({
        organization,
        process: process.id,
        id,
        entries,
        published_at: recordedAt,
        ...seal('timeline', id, { entries }),
      })
      .execute();
    return {
      event: { type: 'timeline-published', payload: { timeline: id, entries: entries.length } },
      result: { timeline: id, publishedAt: recordedAt },
    };
  },
});
