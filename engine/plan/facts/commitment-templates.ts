import type { Artefact, Indicator } from '../../database/tables/plan.ts';
import { defineFact } from '../../gates/fact.ts';

export interface MilestoneTemplate {
  readonly code: string;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly responsible: boolean;
  readonly evidenceAsked: boolean;
}

/** What a commitment's template says, as far as a rule asks: dates and codes, and which texts are there. */
export interface CommitmentTemplate {
  readonly commitment: string;
  readonly code: string;
  readonly state: string;
  readonly filledIn: Readonly<Record<TemplateText, boolean>>;
  readonly values: readonly string[];
  readonly policyAreas: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly milestones: readonly MilestoneTemplate[];
  readonly indicators: readonly Indicator[];
  readonly artefacts: readonly Artefact[];
}

export const templateTexts = [
  'problem',
  'statusQuo',
  'action',
  'lead',
  'responsibleOffice',
  'supporting',
  'counterpart',
] as const;

export type TemplateText = (typeof templateTexts)[number];

/** The templates of the commitments that are in the plan, or still drafts; a plan has some dozens of them at most. */
export const commitmentTemplates = defineFact({
  name: 'commitmentTemplates',
  async read({ tx, organization, process }): Promise<readonly CommitmentTemplate[]> {
    const rows = await tx
      .selectFrom('commitment')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('state', '!=', 'withdrawn')
      .orderBy('code')
      .execute();
    const milestones = await tx
      .selectFrom('milestone')
      .select(['commitment', 'code', 'starts_on', 'due_on', 'responsible', 'evidence_asked'])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('removed_at', 'is', null)
      .orderBy('ordinal')
      .execute();
    return rows.map((row) => ({
      commitment: row.id,
      code: row.code,
      state: row.state,
      filledIn: {
        problem: row.problem !== null,
        statusQuo: row.status_quo !== null,
        action: row.action !== null,
        lead: row.lead !== null,
        responsibleOffice: row.responsible_office !== null,
        supporting: row.supporting.length > 0,
        counterpart: row.counterpart !== null,
      },
      values: row.open_government_values,
      policyAreas: row.policy_areas,
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      milestones: milestones
        .filter(({ commitment }) => commitment === row.id)
        .map((one) => ({
          code: one.code,
          startsOn: one.starts_on,
          dueOn: one.due_on,
          responsible: one.responsible !== null,
          evidenceAsked: one.evidence_asked !== null,
        })),
      indicators: row.indicators,
      artefacts: row.artefacts,
    }));
  },
});
