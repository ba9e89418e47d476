import type { Chapter, Relation, Section } from '../../database/tables/plan.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type AccordLine, accordRows } from './accords.ts';
import { type CommitmentLine, commitmentLines } from './commitments.ts';

/** The body that monitors, or one that did. */
export interface MonitoringBodyView {
  readonly monitoringBody: string;
  readonly body: string;
  readonly appointedBy: string;
  readonly act: string;
  readonly appointedAt: string;
  /** Its declaration of independence; nothing while it has not made one. */
  readonly independence: string | null;
  readonly relations: readonly Relation[];
  readonly endedAt: string | null;
}

/** A version of the plan without its text: what it came from, and the hash of its text. */
export interface PlanVersionLine {
  readonly version: number;
  readonly cause: string;
  readonly hash: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly madeAt: string;
  readonly withdrawnAt: string | null;
}

/** The plan, whole, as it reads now. */
export interface PlanView {
  readonly plan: string;
  readonly state: string;
  /** 0 until it is submitted for the first time. */
  readonly version: number;
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly submittedAt: string | null;
  readonly vision: readonly Section[];
  readonly chapters: readonly Chapter[];
  /** The commitments in the plan, and the drafts that may yet come into it; not those that were withdrawn. */
  readonly commitments: readonly CommitmentLine[];
  readonly monitoring: readonly MonitoringBodyView[];
  readonly endorsements: readonly {
    readonly sector: string;
    readonly body: string;
    readonly act: string;
    readonly endorsedAt: string;
  }[];
  readonly accords: readonly AccordLine[];
  readonly versions: readonly PlanVersionLine[];
}

const mostCommitments = 200;

/** The plan of a process; nothing where there is none yet. */
export function planView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<PlanView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await planRow(scope);
    if (row === undefined) return undefined;
    const [commitments, monitoring, endorsements, accords, versions] = await Promise.all([
      commitmentLines(scope, { limit: mostCommitments }),
      monitoringBodies(scope),
      endorsementRows(scope),
      accordRows(scope),
      versionLines(scope),
    ]);
    const current = commitments.filter(({ state }) => state !== 'withdrawn');
    return { ...row, commitments: current, monitoring, endorsements, accords, versions };
  });
}

const planRow = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('action_plan')
    .select([
      'id as plan',
      'state',
      'version',
      'title',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'submitted_at as submittedAt',
      'vision',
      'chapters',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .executeTakeFirst();

const monitoringBodies = ({ tx, organization, process }: FactScope): Promise<MonitoringBodyView[]> =>
  tx
    .selectFrom('monitoring_body')
    .select([
      'id as monitoringBody',
      'body',
      'appointed_by as appointedBy',
      'act',
      'appointed_at as appointedAt',
      'independence',
      'relations',
      'ended_at as endedAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('id')
    .execute();

const endorsementRows = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('plan_endorsement')
    .select(['sector', 'body', 'act', 'endorsed_at as endorsedAt'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('endorsed_at')
    .orderBy('id')
    .execute();

const versionLines = ({ tx, organization, process }: FactScope): Promise<PlanVersionLine[]> =>
  tx
    .selectFrom('plan_version')
    .select([
      'version',
      'cause',
      'hash',
      'starts_on as startsOn',
      'ends_on as endsOn',
      'made_at as madeAt',
      'withdrawn_at as withdrawnAt',
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .orderBy('version')
    .execute();
