import type { Artefact, CommitmentSnapshot, Indicator } from '../../database/tables/plan.ts';
import type { FactScope } from '../../gates/fact.ts';
import { type FulfilmentView, fulfilmentOf } from '../../implementation/views/fulfilment.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** A milestone as it stands; one that an amendment took out says when. */
export interface MilestoneView {
  readonly milestone: string;
  readonly code: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly dueOn: string | null;
  readonly responsible: string | null;
  readonly evidenceAsked: string | null;
  readonly removedAt: string | null;
}

/** A coding; `supersededAt` is set where a later one took its place. */
export interface CodingView {
  readonly version: number;
  readonly verifiable: string;
  readonly relevant: string;
  readonly values: readonly string[];
  readonly potential: string;
  readonly grounds: string;
  readonly codedBy: string;
  readonly codedAt: string;
  readonly supersededAt: string | null;
}

/** A change after submission, and the act that approved it, where there is one. */
export interface AmendmentView {
  readonly amendment: string;
  readonly milestone: string | null;
  readonly commitmentVersion: number;
  readonly planVersion: number;
  readonly reason: string;
  readonly act: string | null;
  readonly approvedAt: string | null;
  readonly amendedAt: string;
}

/** A commitment with all that is known of it. A field that nobody has filled in is null. */
export interface CommitmentView {
  readonly commitment: string;
  readonly code: string;
  readonly number: number | null;
  readonly state: string;
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
  readonly withdrawnBecause: string | null;
  /** The proposals that it comes from. */
  readonly proposals: readonly string[];
  readonly milestones: readonly MilestoneView[];
  readonly codings: readonly CodingView[];
  readonly amendments: readonly AmendmentView[];
  /** Its text as it was adopted and after each amendment, oldest first. */
  readonly versions: readonly {
    version: number;
    hash: string;
    madeAt: string;
    content: CommitmentSnapshot;
  }[];
  /** Progress by milestone and period, delays, and how it ended; nothing before implementation starts. */
  readonly fulfilment: FulfilmentView | null;
}

/** A commitment by its id; nothing where there is no such commitment. */
export function commitmentView(
  engine: Engine,
  at: { organization: string; process: string; commitment: string },
): Promise<CommitmentView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await commitmentRow(scope, at.commitment);
    if (row === undefined) return undefined;
    const { commitment } = row;
    const [proposals, milestones, codings, amendments, versions, fulfilment] = await Promise.all([
      proposalsOf(scope, commitment),
      milestonesOf(scope, commitment),
      codingsOf(scope, commitment),
      amendmentsOf(scope, commitment),
      versionsOf(scope, commitment),
      fulfilmentOf(scope, commitment),
    ]);
    return { ...row, proposals, milestones, codings, amendments, versions, fulfilment };
  });
}

const commitmentRow = ({ tx, organization, process }: FactScope, commitment: string) =>
  tx
    .selectFrom('commitment')
    .select([
      'id as commitment',
      'code',
      'number',
      'state',
      'version',
      'title',
      'problem',
      'status_quo as statusQuo',
      'action',
      'lead',
      'responsible_office as responsibleOffice',
      'supporting',
      'outside',
      'counterpart',
      'open_government_values as values',
      'policy_areas as policyAreas',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'indicators',
      'artefacts',
      'withdrawn_because as withdrawnBecause',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('id', '=', commitment)
    .executeTakeFirst();

async function proposalsOf({ tx, organization, process }: FactScope, commitment: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('commitment_proposal')
    .select('proposal')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('proposal')
    .execute();
  return rows.map(({ proposal }) => proposal);
}

const milestonesOf = (
  { tx, organization, process }: FactScope,
  commitment: string,
): Promise<MilestoneView[]> =>
  tx
    .selectFrom('milestone')
    .select([
      'id as milestone',
      'code',
      'title',
      'starts_on as startsOn',
      'due_on as dueOn',
      'responsible',
      'evidence_asked as evidenceAsked',
      'removed_at as removedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('ordinal')
    .orderBy('code')
    .execute();

const codingsOf = ({ tx, organization, process }: FactScope, commitment: string): Promise<CodingView[]> =>
  tx
    .selectFrom('commitment_coding')
    .select([
      'commitment_version as version',
      'verifiable',
      'relevant',
      'open_government_values as values',
      'potential',
      'grounds',
      'coded_by as codedBy',
      'coded_at as codedAt',
      'superseded_at as supersededAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('id')
    .execute();

const amendmentsOf = (
  { tx, organization, process }: FactScope,
  commitment: string,
): Promise<AmendmentView[]> =>
  tx
    .selectFrom('amendment')
    .select([
      'id as amendment',
      'milestone',
      'commitment_version as commitmentVersion',
      'plan_version as planVersion',
      'reason',
      'act',
      'approved_at as approvedAt',
      'amended_at as amendedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('amended_at')
    .orderBy('id')
    .execute();

const versionsOf = ({ tx, organization, process }: FactScope, commitment: string) =>
  tx
    .selectFrom('commitment_version')
    .select(['version', 'hash', 'made_at as madeAt', 'content'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('commitment', '=', commitment)
    .orderBy('version')
    .execute();
