import { z } from 'zod';
import type { Artefact, Indicator } from '../database/tables/plan.ts';
import { Line, LocalDate, Slug, Text } from '../kernel/values.ts';

/** The values of open government that a commitment may serve; `technology` is the field's older fourth. */
export const openGovernmentValues = [
  'transparency',
  'civic-participation',
  'public-accountability',
  'technology',
] as const;

/** A milestone as it is written. What is not known yet is left out; the gate of the plan asks for it. */
export const MilestoneFields = z.strictObject({
  code: Slug,
  title: Line,
  startsOn: LocalDate.optional(),
  dueOn: LocalDate.optional(),
  responsible: Line.optional(),
  evidenceAsked: Text.optional(),
});

export type MilestoneFields = z.output<typeof MilestoneFields>;

const IndicatorFields = z.strictObject({
  name: Line,
  unit: z.enum(['count', 'percent', 'days', 'hours', 'money', 'score']),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
});

const ArtefactFields = z.strictObject({ code: Slug, title: Line });

/**
 * The fields of a commitment, after OGP's template. People are told by their office. `outside` names those
 * among the lead and supporting institutions that are not part of the organization and need an accord.
 */
export const commitmentFields = {
  title: Line,
  problem: Text.optional(),
  statusQuo: Text.optional(),
  action: Text.optional(),
  lead: Line.optional(),
  responsibleOffice: Line.optional(),
  supporting: z.array(Line).max(50).optional(),
  outside: z.array(Line).max(50).optional(),
  counterpart: Line.optional(),
  values: z.array(z.enum(openGovernmentValues)).max(10).optional(),
  policyAreas: z.array(Slug).max(20).optional(),
  startsOn: LocalDate.optional(),
  endsOn: LocalDate.optional(),
  indicators: z.array(IndicatorFields).max(50).optional(),
  artefacts: z.array(ArtefactFields).max(20).optional(),
};

const Fields = z.strictObject(commitmentFields).partial();
export type CommitmentFields = z.output<typeof Fields>;

export const Milestones = z.array(MilestoneFields).max(50);

/** A commitment's own columns, without its state, its number and its seal. */
export interface CommitmentColumns {
  readonly title: string;
  readonly problem: string | null;
  readonly status_quo: string | null;
  readonly action: string | null;
  readonly lead: string | null;
  readonly responsible_office: string | null;
  readonly supporting: readonly string[];
  readonly outside: readonly string[];
  readonly counterpart: string | null;
  readonly open_government_values: readonly string[];
  readonly policy_areas: readonly string[];
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly indicators: readonly Indicator[];
  readonly artefacts: readonly Artefact[];
  readonly withdrawn_because: string | null;
}

/** The columns after a change: what the input leaves out stays as it was. */
export function columnsAfter(before: CommitmentColumns, fields: CommitmentFields): CommitmentColumns {
  return {
    title: fields.title ?? before.title,
    problem: fields.problem ?? before.problem,
    status_quo: fields.statusQuo ?? before.status_quo,
    action: fields.action ?? before.action,
    lead: fields.lead ?? before.lead,
    responsible_office: fields.responsibleOffice ?? before.responsible_office,
    supporting: fields.supporting ?? before.supporting,
    outside: fields.outside ?? before.outside,
    counterpart: fields.counterpart ?? before.counterpart,
    open_government_values: fields.values ?? before.open_government_values,
    policy_areas: fields.policyAreas ?? before.policy_areas,
    starts_on: fields.startsOn ?? before.starts_on,
    ends_on: fields.endsOn ?? before.ends_on,
    indicators: fields.indicators ?? before.indicators,
    artefacts: fields.artefacts ?? before.artefacts,
    withdrawn_because: before.withdrawn_because,
  };
}

/** A commitment of which only the title is known. */
export const blankCommitment = (title: string): CommitmentColumns => ({
  title,
  problem: null,
  status_quo: null,
  action: null,
  lead: null,
  responsible_office: null,
  supporting: [],
  outside: [],
  counterpart: null,
  open_government_values: [],
  policy_areas: [],
  starts_on: null,
  ends_on: null,
  indicators: [],
  artefacts: [],
  withdrawn_because: null,
});

/** The free texts among the columns, by the names under which they are sealed. */
export const sealedColumns = [
  'title',
  'problem',
  'status_quo',
  'action',
  'lead',
  'responsible_office',
  'supporting',
  'outside',
  'counterpart',
  'indicators',
  'artefacts',
  'withdrawn_because',
] as const satisfies readonly (keyof CommitmentColumns)[];
