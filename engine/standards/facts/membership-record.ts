import { defineFact } from '../../gates/fact.ts';
import { isMinimum } from '../sets/index.ts';

/** What tells whether a member acts contrary to process. Days are local dates. */
export interface MembershipRecord {
  readonly plan: { readonly startsOn: string; readonly submittedAt: string | null } | null;
  /** The last plan of the organization that ended before this one began, or has ended by now. */
  readonly previous: { readonly process: string; readonly endsOn: string } | null;
  /** The minimum requirements of the standard that the assessor answered with no, in their order: a practice that is only recommended is none. */
  readonly failed: readonly string[];
  /** Commitments in implementation that were reported on, and of them those with any progress. */
  readonly reported: number;
  readonly progressed: number;
}

/** The plans of the organization one after the other, what the assessor said no to, and whether anything moved. */
export const membershipRecord = defineFact({
  name: 'membershipRecord',
  async read({ tx, organization, process }): Promise<MembershipRecord> {
    const plan = await tx
      .selectFrom('action_plan')
      .select(['starts_on as startsOn', 'submitted_at as submittedAt'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .executeTakeFirst();
    let earlier = tx
      .selectFrom('action_plan')
      .select(['process', 'ends_on as endsOn'])
      .where('organization', '=', organization)
      .where('process', '!=', process)
      .where('first_submitted_at', 'is not', null)
      .orderBy('ends_on', 'desc')
      .limit(1);
    if (plan !== undefined) earlier = earlier.where('starts_on', '<', plan.startsOn);
    const previous = await earlier.executeTakeFirst();
    const failed = await tx
      .selectFrom('requirement_assessment')
      .select(['standard', 'requirement'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('superseded_at', 'is', null)
      .where('answer', '=', 'no')
      .orderBy('requirement')
      .execute();
    const lines = await tx
      .selectFrom('milestone')
      .innerJoin('progress_report', (join) =>
        join
          .onRef('progress_report.organization', '=', 'milestone.organization')
          .onRef('progress_report.process', '=', 'milestone.process')
          .onRef('progress_report.milestone', '=', 'milestone.id'),
      )
      .select(['milestone.commitment', 'progress_report.completion'])
      .where('milestone.organization', '=', organization)
      .where('milestone.process', '=', process)
      .where('progress_report.superseded_at', 'is', null)
      .execute();
    const moved = lines.filter(
      ({ completion }) => completion !== 'no-evidence' && completion !== 'not-started',
    );
    return {
      plan: plan ?? null,
      previous: previous ?? null,
      failed: failed
        .filter(({ standard, requirement }) => isMinimum(standard, requirement))
        .map(({ requirement }) => requirement),
      reported: new Set(lines.map(({ commitment }) => commitment)).size,
      progressed: new Set(moved.map(({ commitment }) => commitment)).size,
    };
  },
});
