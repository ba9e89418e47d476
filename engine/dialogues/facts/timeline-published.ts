import { defineFact } from '../../gates/fact.ts';

export interface TimelinePublished {
  /** When the timeline was first published; null where it was not. */
  readonly publishedAt: string | null;
  /** When the first meeting began; null where none was held. */
  readonly startedAt: string | null;
  /** Whole natural days between the two; null where the timeline came later. */
  readonly leadDays: number | null;
}

/** How long before the first held meeting the timeline was first published. */
export const timelinePublished = defineFact({
  name: 'timelinePublished',
  async read({ tx, organization, process }): Promise<TimelinePublished> {
    const published = await tx
      .selectFrom('timeline')
      .select('published_at')
      .where('organization', '=', organization)
      .where('process', '=', process)
      .orderBy('published_at')
      .limit(1)
      .executeTakeFirst();
    const started = await tx
      .selectFrom('meeting')
      .select(['held_from', 'timeline_lead_days'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '=', 'held')
      .orderBy('held_from')
      .limit(1)
      .executeTakeFirst();
    return {
      publishedAt: published?.published_at ?? null,
      startedAt: started?.held_from ?? null,
      leadDays: started?.timeline_lead_days ?? null,
    };
  },
});
