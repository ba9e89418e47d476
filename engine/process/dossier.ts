import type { Checklist } from '../gates/verdict.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';

/** A stage's checklist as it stood when the passage was asked for. An approval is bound to its hash. */
export interface Dossier {
  readonly id: string;
  readonly hash: string;
}

/** Freezes what a gate said, with the counts that it said it on. */
export async function freezeDossier(
  context: Context<unknown>,
  frozen: { stage: string; checklist: Checklist; passed: boolean },
): Promise<Dossier> {
  const { tx, organization, process, recordedAt } = context;
  const { stage, checklist, passed } = frozen;
  const id = context.newId();
  const hash = hashOf({ process: process.id, workflow: process.workflow.hash, stage, checklist });
  await tx
    .insertInto('dossier')
    .values({
      organization,
      id,
      process: process.id,
      stage,
      hash,
      checklist,
      frozen_at: recordedAt,
      passed_at: passed ? recordedAt : null,
    })
    .execute();
  return { id, hash };
}

/** Marks a dossier as the one that a stage passed on. */
export async function passDossier(context: Context<unknown>, dossier: string): Promise<void> {
  const { tx, organization, recordedAt } = context;
  await tx
    .updateTable('dossier')
    .set({ passed_at: recordedAt })
    .where('organization', '=', organization)
    .where('id', '=', dossier)
    .execute();
}
