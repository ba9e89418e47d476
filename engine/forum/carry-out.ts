import type { Selectable } from 'kysely';
import type { Schema } from '../database/schema.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { passDossier } from '../process/dossier.ts';
import { migrateByResolution } from '../process/migration/migrate.ts';
import { passGate } from '../process/passage.ts';
import { takeEffect } from './effects/take-effect.ts';
import { resolutionLifecycle } from './machine.ts';

/** Whether an approved resolution took effect, or what keeps it from doing so. */
export type CarriedOut = { readonly done: true } | { readonly done: false; readonly because: string };

type Resolution = Selectable<Schema['resolution']>;

/**
 * Does what the forum approved. A passage is judged once more: rules that depend on time may have turned,
 * and then the approval stands and waits, bound to its dossier, until the gate opens.
 */
export async function carryOut(context: Context<unknown>, resolution: Resolution): Promise<CarriedOut> {
  const refused = await effectOf(context, resolution);
  if (isRefused(refused)) {
    const { refusal } = refused;
    return { done: false, because: refusal.code === 'not-possible' ? refusal.reason : refusal.code };
  }
  if (resolution.dossier !== null) await passDossier(context, resolution.dossier);
  await context.step(resolutionLifecycle, resolution.id, 'carry-out-resolution.done');
  return { done: true };
}

async function effectOf(context: Context<unknown>, resolution: Resolution): Promise<Refused | undefined> {
  const { stage, outcome, kind } = resolution;
  if (kind === 'matter') return takeEffect(context, resolution);
  if (kind === 'migration') return migrateByResolution(context, resolution.id);
  if (kind === 'reopening') return context.course(`reopen.${stage}`);
  const passed = await (kind === 'outcome'
    ? passGate(context, { stage: stage!, outcome: outcome ?? '' }, `outcome.${stage}.${outcome}`)
    : passGate(context, { stage: stage! }, `approve.${stage}`));
  return isRefused(passed) ? passed : undefined;
}
