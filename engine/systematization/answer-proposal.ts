import type { Context } from '../kernel/command.ts';
import { totals } from './counters.ts';
import type { ExclusionReason, Outcome } from './outcomes.ts';

interface ProposalAnswer {
  readonly outcome: Outcome;
  readonly reason?: ExclusionReason | undefined;
  readonly mergedInto?: string | undefined;
  readonly response?: string | undefined;
}

/** Ends the answer in force of a proposal, if it has one. */
export async function endAnswer(
  { tx, organization, process, recordedAt }: Context<unknown>,
  proposal: string,
): Promise<boolean> {
  const ended = await tx
    .updateTable('proposal_disposition')
    .set({ replaced_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('proposal', '=', proposal)
    .where('replaced_at', 'is', null)
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Writes the answer to a proposal; the one that it replaces stays. Answers its id. */
export async function answerProposal(
  context: Context<unknown>,
  proposal: { readonly id: string; readonly state: string },
  { outcome, reason, mergedInto, response }: ProposalAnswer,
): Promise<string> {
  const { tx, organization, process, newId, seal, recordedAt } = context;
  await endAnswer(context, proposal.id);
  await noLongerOpen(context, proposal.state);
  const id = newId();
  const answer = {
    proposal: proposal.id,
    outcome,
    reason: reason ?? null,
    merged_into: mergedInto ?? null,
    response: response ?? null,
  };
  await tx
    .insertInto('proposal_disposition')
    .values({
      organization,
      process: process.id,
      id,
      disposed_at: recordedAt,
      ...answer,
      ...seal('proposal_disposition', id, answer),
    })
    .execute();
  await tx
    .updateTable('proposal')
    .set({ merged_into: answer.merged_into })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', proposal.id)
    .execute();
  return id;
}

/** Takes a proposal that was only drafted from the total of those without an answer. */
export async function noLongerOpen({ count }: Context<unknown>, stateBefore: string): Promise<void> {
  if (stateBefore === 'drafted') await count(totals.proposalsNotDisposed, -1);
}
