import type { Checklist } from '../gates/verdict.ts';
import { hashOf } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { builtHash, dossierContent } from './dossier-content.ts';
import { nextEvent } from './next-event.ts';

/** A stage's checklist as it stood when the passage was asked for. An approval is bound to its hash. */
export interface Dossier {
  readonly id: string;
  readonly hash: string;
}

/**
 * Freezes what a gate said, with the documents and counts that it said it on. Where a forum is to decide on it, what
 * it was built on is hashed too, so that each vote can ask whether it is still so.
 */
export async function freezeDossier(
  context: Context<unknown>,
  frozen: { stage: string; checklist: Checklist; passed: boolean },
): Promise<Dossier> {
  const { tx, organization, process, recordedAt } = context;
  const { stage, checklist, passed } = frozen;
  const id = context.newId();
  const built = passed || !isAskedAgain(context) ? undefined : await buildUpon(context, stage, checklist);
  const { documents, counts } = built ?? {};
  const hash = hashOf({
    ...{ process: process.id, workflow: process.workflow.hash, stage, checklist },
    ...(built === undefined ? {} : { documents, counts }),
  });
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
      documents: documents ?? null,
      counts: counts ?? null,
      built_hash: built?.hash ?? null,
      at_seq: built?.atSeq ?? null,
    })
    .execute();
  return { id, hash };
}

/** Processes of the first lifecycle of resolutions keep to what they began with: bound to the checklist alone. */
const isAskedAgain = ({ process }: Context<unknown>): boolean =>
  (process.workflow.pins.lifecycles.resolution ?? 1) > 1;

async function buildUpon(context: Context<unknown>, stage: string, checklist: Checklist) {
  const { tx, organization, process, catalogue } = context;
  const content = await dossierContent({ tx, organization, process: process.id, catalogue }, stage);
  // The request itself is the next event.
  const atSeq = await nextEvent(context);
  return { ...content, hash: builtHash(content, checklist, catalogue), atSeq };
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
