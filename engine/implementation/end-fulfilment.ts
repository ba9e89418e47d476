import type { ShownArtefact } from '../database/tables/implementation.ts';
import type { Context } from '../kernel/command.ts';

/** Writes how a commitment ended, sealed anew. */
export async function endFulfilment(
  context: Context<unknown>,
  commitment: string,
  end: {
    readonly summary: string;
    readonly artefacts: readonly ShownArtefact[];
    readonly endedAt: string;
    readonly reasonCode: string | null;
  },
): Promise<void> {
  const { tx, organization, process } = context;
  const texts = { summary: end.summary, artefacts: end.artefacts };
  await tx
    .updateTable('fulfilment')
    .set({
      ...texts,
      reason_code: end.reasonCode,
      ended_at: end.endedAt,
      ...context.seal('fulfilment', commitment, texts),
    })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', commitment)
    .execute();
}
