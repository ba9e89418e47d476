import { sql } from 'kysely';
import type { FactScope } from '../../gates/fact.ts';

/** A milestone on the line, and how far it had come in the last period that was reported on. */
export interface TracedMilestone {
  readonly milestone: string;
  readonly code: string;
  readonly title: string;
  readonly dueOn: string | null;
  /** Null while nobody has reported on it. */
  readonly completion: string | null;
}

/** A commitment that comes from a proposal. */
export interface TracedCommitment {
  readonly proposal: string;
  readonly commitment: string;
  readonly code: string;
  readonly title: string;
  readonly state: string;
  /** How its implementation goes; null before it starts. */
  readonly fulfilment: string | null;
  readonly milestones: readonly TracedMilestone[];
}

/** The commitments that come from these proposals, by their codes, with their milestones. */
export async function commitmentsOfProposals(
  { tx, organization, process }: FactScope,
  proposals: readonly string[],
): Promise<TracedCommitment[]> {
  if (proposals.length === 0) return [];
  const found = await sql<TracedCommitment>`
    select link.proposal, made.id as commitment, made.code, made.title, made.state,
      fulfilment.state as fulfilment, coalesce((
        select jsonb_agg(jsonb_build_object('milestone', milestone.id, 'code', milestone.code,
          'title', milestone.title, 'dueOn', milestone.due_on, 'completion', (
            select completion from progress_report as report
              join reporting_period as period on period.organization = report.organization
                and period.process = report.process and period.id = report.period
            where report.organization = milestone.organization and report.process = milestone.process
              and report.milestone = milestone.id and report.superseded_at is null
            order by period.ordinal desc limit 1)) order by milestone.ordinal)
        from milestone where milestone.organization = made.organization and milestone.process = made.process
          and milestone.commitment = made.id and milestone.removed_at is null), '[]') as milestones
    from commitment_proposal as link
      join commitment as made on made.organization = link.organization
        and made.process = link.process and made.id = link.commitment
      left join fulfilment on fulfilment.organization = made.organization
        and fulfilment.process = made.process and fulfilment.id = made.id
    where link.organization = ${organization} and link.process = ${process}
      and link.proposal in (${sql.join(proposals)})
    order by made.code, link.proposal`.execute(tx);
  return found.rows;
}
