import type { Context } from '../../kernel/command.ts';

/** What a rendition shows a document as; a draft's is made whenever it is asked for, and never kept. */
export type IssuedStage = 'approved' | 'signed';

/** Asks for the bytes of a document at a stage, in the transaction of the command that brought it there. */
export async function askForRendition(
  { tx, organization, process, recordedAt }: Context<unknown>,
  of: { readonly document: string; readonly stage: IssuedStage; readonly errata: number },
): Promise<void> {
  await tx
    .insertInto('rendition_due')
    .values({ organization, process: process.id, ...of, asked_at: recordedAt, next_try_at: recordedAt })
    .onConflict((conflict) =>
      conflict.columns(['organization', 'process', 'document', 'stage', 'errata']).doUpdateSet({
        attempts: 0,
        next_try_at: recordedAt,
        claimed_until: null,
        given_up_at: null,
        fault: null,
      }),
    )
    .execute();
}
