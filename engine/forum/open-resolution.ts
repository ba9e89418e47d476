import { addPeriod } from '../calendar/add-period.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';
import { resolutionLifecycle } from './machine.ts';
import { seatsInOffice } from './seats.ts';

/** What the forum is asked. An approval is bound to the hash of the dossier that the members saw. */
export interface Question {
  readonly kind: 'passage' | 'outcome' | 'reopening';
  readonly stage: string;
  readonly outcome?: string;
  readonly dossier?: { readonly id: string; readonly hash: string };
  readonly reason: string;
}

/** Opens a resolution, and sets the clock where the workflow gives the forum a time. */
export async function openResolution(
  context: Context<unknown>,
  question: Question,
): Promise<{ resolution: string; dossierHash: string; closesAt: string | null }> {
  const { tx, organization, process, recordedAt } = context;
  const { kind, stage, outcome, dossier, reason } = question;
  const id = context.newId();
  const { seats, inOffice } = await seatsInOffice(context, recordedAt);
  const dossierHash = dossier?.hash ?? hashOf({ process: process.id, kind, stage, outcome, reason });
  const closesAt = closing(context, stage);
  await tx
    .insertInto('resolution')
    .values({
      organization,
      process: process.id,
      id,
      state: context.begin(resolutionLifecycle, id),
      kind,
      stage,
      outcome: outcome ?? null,
      dossier: dossier?.id ?? null,
      dossier_hash: dossierHash,
      reason,
      call: 1,
      seats,
      in_office: inOffice,
      opened_at: recordedAt,
      closes_at: closesAt,
      ...context.seal('resolution', id, { reason }),
    })
    .execute();
  await setClock(context, id, closesAt);
  return { resolution: id, dossierHash, closesAt };
}

/** Until when a call is open: the workflow's time, counted from now; without one, until somebody closes it. */
export function closing(context: Context<unknown>, stage: string): string | null {
  const { spec } = context.process.workflow;
  const within = spec.stages[stage]?.approval?.within;
  return within === undefined
    ? null
    : addPeriod(calendarOf(spec), context.recordedAt, within, 'forward').dueAt;
}

/** Lets the clock close a call when its time is over. */
export async function setClock(
  context: Context<unknown>,
  resolution: string,
  closesAt: string | null,
): Promise<void> {
  if (closesAt === null) return;
  await context.wait({
    kind: 'resolution-closes',
    subject: resolution,
    dueAt: closesAt,
    command: 'close-resolution',
    input: { resolution },
    movesWithSuspension: true,
  });
}
