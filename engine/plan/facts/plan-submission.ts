import { defineFact } from '../../gates/fact.ts';

export interface PlanSubmission {
  readonly plan: string;
  readonly version: number;
  /** Local dates. */
  readonly startsOn: string;
  readonly endsOn: string;
  /** Nothing while the plan is not submitted. */
  readonly submittedAt: string | null;
}

/** The plan of a process and when it was submitted; nothing where there is no plan. */
export const planSubmission = defineFact({
  name: 'planSubmission',
  async read({ tx, organization, process }): Promise<PlanSubmission | undefined> {
    const row = await tx
      .selectFrom('action_plan')
      .select(['id', 'version', 'starts_on', 'ends_on', 'submitted_at'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { id: plan, version, starts_on: startsOn, ends_on: endsOn, submitted_at: submittedAt } = row;
    return { plan, version, startsOn, endsOn, submittedAt };
  },
});
