import type { Evidence } from '../../files/evidence.ts';
import type { InstrumentContent } from '../../plan/instrument-fields.ts';
import type { Jsonb } from './kernel.ts';

interface OfProcess {
  organization: string;
  process: string;
  id: string;
}

interface Sealed extends OfProcess {
  salt: string;
  seal: string;
}

/** An axis of the vision: a code, a title and its paragraphs. */
export type Section = {
  readonly code: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
};

/** An office of an institution. */
export type PlanOffice = { readonly office?: string | undefined; readonly institution: string };

/** A chapter of the plan, or with `within` a part of one, or a part of a part. */
export type Chapter = Section & {
  readonly within?: string | undefined;
  readonly shows?: 'vision' | 'dialogues' | 'votes' | 'commitments' | undefined;
  readonly thanks?: readonly { readonly to: string; readonly offices: readonly PlanOffice[] }[] | undefined;
  readonly closing?: readonly string[] | undefined;
  readonly signedBy?: PlanOffice | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly link?: { readonly title: string; readonly url: string } | undefined;
};

export type Indicator = {
  readonly name: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly target: number | null;
};

/** Something that must be there before a commitment counts as complete. */
export type Artefact = {
  readonly code: string;
  readonly title: string;
};

/** What a monitoring body has to do with others, as it declares. */
export type Relation = {
  readonly kind: string;
  readonly with: string;
};

/** A milestone as one version of its commitment had it. Days are local dates. */
export type MilestoneSnapshot = {
  readonly code: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly responsible: string | null;
  readonly evidenceAsked: string | null;
};

/** A commitment as one of its versions had it, whole: so that the old wording stays readable. */
export type CommitmentSnapshot = {
  readonly code: string;
  readonly number: number | null;
  readonly version: number;
  readonly title: string;
  readonly problem: string | null;
  readonly statusQuo: string | null;
  readonly action: string | null;
  readonly lead: string | null;
  readonly responsibleOffice: string | null;
  readonly supporting: readonly string[];
  readonly outside: readonly string[];
  readonly counterpart: string | null;
  readonly values: readonly string[];
  readonly policyAreas: readonly string[];
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly indicators: readonly Indicator[];
  readonly artefacts: readonly Artefact[];
  readonly milestones: readonly MilestoneSnapshot[];
  readonly proposals: readonly string[];
};

/** The plan as one of its versions had it, with every commitment in it. */
export type PlanSnapshot = {
  readonly title: string;
  readonly version: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly vision: readonly Section[];
  readonly chapters: readonly Chapter[];
  readonly commitments: readonly CommitmentSnapshot[];
};

export interface PlanTables {
  instrument: Sealed & {
    kind: string;
    code: string;
    version: number;
    content: Jsonb<InstrumentContent>;
    written_at: string;
  };
  action_plan: Sealed & {
    state: string;
    version: number;
    title: string;
    vision: Jsonb<readonly Section[]>;
    chapters: Jsonb<readonly Chapter[]>;
    starts_on: string;
    ends_on: string;
    drafted_at: string;
    submitted_at: string | null;
    first_submitted_at: string | null;
  };
  commitment: Sealed & {
    state: string;
    code: string;
    number: number | null;
    version: number;
    title: string;
    problem: string | null;
    status_quo: string | null;
    action: string | null;
    lead: string | null;
    responsible_office: string | null;
    supporting: Jsonb<readonly string[]>;
    outside: Jsonb<readonly string[]>;
    counterpart: string | null;
    open_government_values: Jsonb<readonly string[]>;
    policy_areas: Jsonb<readonly string[]>;
    starts_on: string | null;
    ends_on: string | null;
    indicators: Jsonb<readonly Indicator[]>;
    artefacts: Jsonb<readonly Artefact[]>;
    withdrawn_because: string | null;
  };
  milestone: Sealed & {
    commitment: string;
    code: string;
    ordinal: number;
    title: string;
    starts_on: string | null;
    due_on: string | null;
    responsible: string | null;
    evidence_asked: string | null;
    removed_at: string | null;
  };
  commitment_proposal: { organization: string; process: string; commitment: string; proposal: string };
  commitment_coding: Sealed & {
    commitment: string;
    commitment_version: number;
    verifiable: string;
    relevant: string;
    open_government_values: Jsonb<readonly string[]>;
    potential: string;
    grounds: string;
    coded_by: string;
    coded_at: string;
    superseded_at: string | null;
  };
  commitment_version: Sealed & {
    commitment: string;
    version: number;
    content: Jsonb<CommitmentSnapshot>;
    hash: string;
    made_at: string;
  };
  plan_version: Sealed & {
    plan: string;
    version: number;
    cause: string;
    content: Jsonb<PlanSnapshot>;
    hash: string;
    starts_on: string;
    ends_on: string;
    made_at: string;
    withdrawn_at: string | null;
  };
  amendment: Sealed & {
    commitment: string;
    milestone: string | null;
    plan_version: number;
    commitment_version: number;
    reason: string;
    act: string | null;
    approved_at: string | null;
    amended_at: string;
  };
  monitoring_body: Sealed & {
    body: string;
    act: string;
    appointed_by: string;
    appointed_at: string;
    independence: string | null;
    relations: Jsonb<readonly Relation[]>;
    ended_at: string | null;
  };
  plan_endorsement: Sealed & {
    plan: string;
    sector: string;
    body: string;
    act: string;
    endorsed_at: string;
  };
  accord: Sealed & {
    institution: string;
    act: string;
    signed_at: string;
    evidence: Jsonb<readonly Evidence[]>;
  };
}
