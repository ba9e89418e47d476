import { defineFact } from '../../gates/fact.ts';
import { readCounters } from '../../kernel/counters.ts';

export interface EvaluationSchedule {
  readonly scheduledAt: string;
  /** A local date. */
  readonly scheduledFor: string;
  readonly publishedAt: string | null;
  readonly presented: boolean;
  readonly lessons: number;
}

/** When the evaluation was scheduled and published; nothing where no day was set. */
export const evaluationSchedule = defineFact({
  name: 'evaluationSchedule',
  async read(scope): Promise<EvaluationSchedule | undefined> {
    const { tx, organization, process } = scope;
    const row = await tx
      .selectFrom('evaluation')
      .select(['scheduled_at', 'scheduled_for', 'published_at', 'presented_to'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { lessons } = await readCounters(scope, ['lessons']);
    return {
      scheduledAt: row.scheduled_at,
      scheduledFor: row.scheduled_for,
      publishedAt: row.published_at,
      presented: row.presented_to !== null,
      lessons,
    };
  },
});
