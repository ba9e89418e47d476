import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import type { ApprovalSpec } from '../workflow/spec.ts';
import { openInWriting } from './decisions/open-vote.ts';
import { lifecycleIn, readResolution } from './resolution.ts';
import { endOf, setClock } from './resolutions/clock.ts';
import { refuseEmptyForum, seatsInOffice } from './seats.ts';

/** What the forum is asked. An approval is bound to the hash of the dossier that the members saw. */
export interface Question {
  readonly kind: 'passage' | 'outcome' | 'reopening' | 'migration';
  readonly stage: string;
  readonly outcome?: string;
  readonly dossier?: { readonly id: string; readonly hash: string };
  /** What the members are bound to, where it is not a dossier. */
  readonly hash?: string;
  readonly reason: string;
}

/**
 * Puts a question to the forum. By a workflow's own terms the vote opens at once; by rules of procedure it waits for
 * a session or to be opened in writing, unless the workflow says in writing.
 */
export async function openResolution(
  context: Context<unknown>,
  question: Question,
): Promise<{ resolution: string; dossierHash: string; closesAt: string | null } | Refused> {
  const { tx, organization, process, recordedAt } = context;
  const { kind, stage, outcome, dossier, reason } = question;
  const approval = approvalOf(context, stage);
  const byProcedure = approval !== undefined && 'procedure' in approval;
  const empty = await refuseEmptyForum(context, recordedAt);
  if (empty !== undefined) return empty;
  const id = context.newId();
  const { seats, inOffice } = await seatsInOffice(context, recordedAt);
  const dossierHash =
    dossier?.hash ?? question.hash ?? hashOf({ process: process.id, kind, stage, outcome, reason });
  const closesAt = byProcedure ? null : closing(context, stage);
  await tx
    .insertInto('resolution')
    .values({
      organization,
      process: process.id,
      id,
      state: context.begin(lifecycleIn(context), id),
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
      counted_by: byProcedure ? 'procedure' : 'terms',
      matter: byProcedure ? approval.matter : null,
      asked_by: context.acting.kind === 'person' ? context.acting.id : null,
      ...context.seal('resolution', id, { reason }),
    })
    .execute();
  if (byProcedure && approval.held === 'in-writing') {
    const opened = await openInWriting(context, await readResolution(context, id));
    return isRefused(opened) ? opened : { resolution: id, dossierHash, closesAt: opened.closesAt };
  }
  if (!byProcedure) await openByTerms(context, id, closesAt);
  return { resolution: id, dossierHash, closesAt };
}

async function openByTerms(context: Context<unknown>, id: string, closesAt: string | null): Promise<void> {
  const lifecycle = lifecycleIn(context);
  if (lifecycle.initial !== 'open') await context.step(lifecycle, id, 'open-resolution.by-terms');
  await setClock(context, id, closesAt);
}

const approvalOf = ({ process }: Context<unknown>, stage: string): ApprovalSpec | undefined =>
  process.workflow.spec.stages[stage]?.approval;

/** Until when a call is open: the workflow's time, counted from now; without one, until somebody closes it. */
export function closing(context: Context<unknown>, stage: string | null): string | null {
  const approval = stage === null ? undefined : approvalOf(context, stage);
  return approval === undefined || 'procedure' in approval || approval.within === undefined
    ? null
    : endOf(context, approval.within);
}
