import type { Context } from '../kernel/command.ts';
import { isRefused } from '../kernel/refusals.ts';
import { passDossier } from '../process/dossier.ts';
import { passGate } from '../process/passage.ts';
import { resolutionLifecycle } from './machine.ts';
import type { Resolution } from './resolution.ts';

/** Whether an approved resolution took effect, or what keeps it from doing so. */
export type CarriedOut = { readonly done: true } | { readonly done: false; readonly because: string };

/**
 * Does what the forum approved. A passage is judged once more: rules that depend on time may have turned,
 * and then the approval stands and waits, bound to its dossier, until the gate opens.
 */
export async function carryOut(context: Context<unknown>, resolution: Resolution): Promise<CarriedOut> {
  const { stage, outcome, kind } = resolution;
  const refused = await (kind === 'reopening'
    ? context.course(`reopen.${stage}`)
    : kind === 'outcome'
      ? passGate(context, { stage, outcome: outcome ?? '' }, `outcome.${stage}.${outcome}`)
      : passGate(context, { stage }, `approve.${stage}`));
  if (isRefused(refused)) return { done: false, because: refused.refusal.code };
  if (resolution.dossier !== null) await passDossier(context, resolution.dossier);
  await context.step(resolutionLifecycle, resolution.id, 'carry-out-resolution.done');
  return { done: true };
}
