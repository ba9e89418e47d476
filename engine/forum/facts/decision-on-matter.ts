import { defineFact } from '../../gates/fact.ts';
import type { Count } from '../decisions/count-votes.ts';

/** The last decision of the forum on a kind of matter, with the numbers that a threshold is counted on. */
export interface DecisionOnMatter {
  readonly decision: {
    readonly resolution: string;
    readonly approved: boolean;
    readonly decidedAt: string;
    /** Votes for; null where it was decided by consent, without votes. */
    readonly for: number | null;
    readonly cast: number;
    readonly inOffice: number;
    readonly seats: number;
  } | null;
}

const noCount = { votes: { for: null, against: 0 } };

/** Asks for the last one decided, by an index: a matter may be decided more than once. */
export const decisionOnMatter = defineFact({
  name: 'decisionOnMatter',
  async read({ tx, organization, process }, params): Promise<DecisionOnMatter> {
    const row = await tx
      .selectFrom('resolution')
      .select(['id', 'state', 'decided_at', 'result', 'in_office', 'seats'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('matter', '=', String(params.matter))
      .where('decided_at', 'is not', null)
      .orderBy('decided_at', 'desc')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return { decision: null };
    const { votes } = (row.result as { count?: Count } | null)?.count ?? noCount;
    return {
      decision: {
        resolution: row.id,
        approved: row.state === 'approved' || row.state === 'carried-out',
        decidedAt: row.decided_at!,
        for: votes.for,
        cast: (votes.for ?? 0) + votes.against,
        inOffice: row.in_office,
        seats: row.seats,
      },
    };
  },
});
