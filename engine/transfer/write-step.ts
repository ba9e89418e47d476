import type { TransferStepKind } from '../database/tables/transfer.ts';
import type { Provenance } from '../files/artefact-fields.ts';
import type { Evidence } from '../files/evidence.ts';
import { missingFiles } from '../files/missing-files.ts';
import type { Context, Recorded } from '../kernel/command.ts';
import { invalid, notPossible, type Refused } from '../kernel/refusals.ts';
import { calendarOf } from '../workflow/calendar.ts';

/** A step as a command has it in hand. */
export interface Step {
  readonly practice: string;
  readonly happenedOn: string;
  readonly untilOn?: string | undefined;
  readonly form?: string | undefined;
  readonly interventions?: number | undefined;
  readonly participants?: number | undefined;
  readonly women?: number | undefined;
  readonly rural?: number | undefined;
  readonly verdict?: string | undefined;
  readonly grounds?: string | undefined;
  readonly evidence: readonly Evidence[];
  readonly provenance: Provenance;
}

/** What has to have happened with a practice before a step of a kind. */
const after: { readonly [Kind in TransferStepKind]: TransferStepKind | undefined } = {
  transfer: undefined,
  dissemination: undefined,
  start: 'transfer',
  operation: 'start',
  evaluation: 'start',
};

/** What the ledger calls each. */
const events = {
  transfer: 'practice-transferred',
  dissemination: 'practice-disseminated',
  start: 'operation-started',
  operation: 'operation-reported',
  evaluation: 'operation-evaluated',
} as const;

/** Kinds of which the last one stands in the place of those before. */
const once: readonly TransferStepKind[] = ['start', 'evaluation'];

/**
 * Writes a step of a transfer. Refuses a day to come, more women than people, a practice that the accord in force does
 * not name, and a step before the one that it needs: what nobody handed over cannot be at work.
 */
export async function writeStep(context: Context<Step>, kind: TransferStepKind): Promise<Recorded | Refused> {
  const { tx, organization, process, input, newId, seal, recordedAt } = context;
  const { practice, happenedOn, untilOn, evidence, provenance } = input;
  const refused =
    wrongDays(context) ??
    wrongCounts(input) ??
    (await outOfTurn(context, kind)) ??
    (await missingFiles(tx, organization, 'evidence', evidence));
  if (refused !== undefined) return refused;
  if (once.includes(kind)) await supersede(context, kind);
  const id = newId();
  const { form, interventions, participants, women, rural, verdict, grounds = null } = input;
  await tx
    .insertInto('transfer_step')
    .values({
      ...{ organization, process: process.id, id, kind, practice, form: form ?? null },
      ...{ happened_on: happenedOn, until_on: untilOn ?? null, verdict: verdict ?? null, grounds },
      ...{ interventions: interventions ?? null, participants: participants ?? null },
      ...{ women: women ?? null, rural: rural ?? null, evidence, provenance, recorded_at: recordedAt },
      ...seal('transfer_step', id, { grounds, evidence: evidence as never }),
    })
    .execute();
  const payload = { step: id, practice, happenedOn, untilOn, form, verdict };
  return { event: { type: events[kind], payload }, result: { step: id } };
}

function wrongDays({ process, input, recordedAt }: Context<Step>): Refused | undefined {
  const today = calendarOf(process.workflow.spec).localDate(recordedAt);
  const { happenedOn, untilOn = happenedOn } = input;
  if (happenedOn > today) return invalid('happenedOn', 'in-the-future', { today });
  if (untilOn > today) return invalid('untilOn', 'in-the-future', { today });
  return untilOn < happenedOn ? invalid('untilOn', 'ends-before-it-starts') : undefined;
}

function wrongCounts({ participants, women, rural }: Step): Refused | undefined {
  for (const [path, part] of Object.entries({ women, rural })) {
    if (part === undefined) continue;
    if (participants === undefined || part > participants)
      return invalid(path, 'more-than-took-part', { participants });
  }
  return undefined;
}

async function outOfTurn(
  { tx, organization, process, input }: Context<Step>,
  kind: TransferStepKind,
): Promise<Refused | undefined> {
  const accord = await tx
    .selectFrom('transfer_accord')
    .select('practices')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('superseded_at', 'is', null)
    .executeTakeFirst();
  if (accord === undefined) return notPossible('no-transfer-accord');
  const { practices } = accord;
  if (!practices.includes(input.practice))
    return invalid('practice', 'practice-not-in-the-accord', { practices });
  const needed = after[kind];
  if (needed === undefined) return undefined;
  const before = await tx
    .selectFrom('transfer_step')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('practice', '=', input.practice)
    .where('kind', '=', needed)
    .where('happened_on', '<=', input.happenedOn)
    .where('superseded_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  if (before !== undefined) return undefined;
  return needed === 'transfer'
    ? notPossible('practice-not-transferred-yet')
    : notPossible('practice-not-in-operation-yet');
}

async function supersede(
  { tx, organization, process, input, recordedAt }: Context<Step>,
  kind: TransferStepKind,
): Promise<void> {
  await tx
    .updateTable('transfer_step')
    .set({ superseded_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('practice', '=', input.practice)
    .where('kind', '=', kind)
    .where('superseded_at', 'is', null)
    .execute();
}
