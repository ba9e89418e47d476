import type { Evidence } from '../../files/evidence.ts';
import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { type PracticeStanding, transferStanding } from '../facts/transfer-standing.ts';
import { type PeopleShown, peopleShown } from '../people-shown.ts';

/** A step of a transfer. */
export interface TransferStepView extends PeopleShown {
  readonly step: string;
  readonly kind: string;
  readonly practice: string;
  readonly form: string | null;
  readonly happenedOn: string;
  readonly untilOn: string | null;
  readonly interventions: number | null;
  readonly verdict: string | null;
  readonly grounds: string | null;
  readonly evidence: readonly Evidence[];
  readonly provenance: string;
}

export interface TransferView {
  readonly accord: {
    readonly accord: string;
    readonly institution: string;
    readonly practices: readonly string[];
    readonly councilAgreement: string | null;
    readonly councilApprovedOn: string | null;
    readonly signedOn: string;
    readonly evidence: readonly Evidence[];
    readonly provenance: string;
  } | null;
  readonly practices: readonly PracticeStanding[];
  /** The latest two hundred, the oldest first. */
  readonly steps: readonly TransferStepView[];
}

/** How the transfer to one institution stands: its accord, each practice, and what was done. */
export function transferView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<TransferView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const [accord, standing, steps] = await Promise.all([
      accordOf(scope),
      transferStanding.read(scope, {}),
      stepsOf(scope),
    ]);
    return { accord: accord ?? null, practices: standing?.practices ?? [], steps };
  });
}

const accordOf = ({ tx, organization, process }: FactScope) =>
  tx
    .selectFrom('transfer_accord')
    .select([
      ...(['id as accord', 'institution', 'practices', 'council_agreement as councilAgreement'] as const),
      ...(['council_approved_on as councilApprovedOn', 'signed_on as signedOn'] as const),
      ...(['evidence', 'provenance'] as const),
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();

async function stepsOf({ tx, organization, process }: FactScope): Promise<TransferStepView[]> {
  const rows = await tx
    .selectFrom('transfer_step')
    .select([
      ...(['id as step', 'kind', 'practice', 'form', 'happened_on as happenedOn'] as const),
      ...(['until_on as untilOn', 'interventions', 'participants', 'women', 'rural'] as const),
      ...(['verdict', 'grounds', 'evidence', 'provenance'] as const),
    ])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('superseded_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
  return rows.reverse().map((row) => ({ ...row, ...peopleShown(row) }));
}
