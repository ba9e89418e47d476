import type { Context } from '../kernel/command.ts';
import { addToProposal } from './add-to-proposal.ts';
import { citeInProposals } from './citations.ts';
import { totals } from './counters.ts';
import { inStatements, tally } from './many-rows.ts';
import type { ExclusionReason, Outcome } from './outcomes.ts';

interface ContributionAnswer {
  readonly contribution: string;
  readonly outcome: Outcome;
  readonly reason?: ExclusionReason | undefined;
  readonly proposal?: string | undefined;
  readonly response?: string | undefined;
}

/** Writes answers that were found to stand; those that they replace stay. Answers how many there were. */
export async function answerContributions(context: Context<unknown>, answers: readonly ContributionAnswer[]) {
  const contributions = answers.map(({ contribution }) => contribution);
  const replaced = await endAnswers(context, contributions);
  const batch = await writeAnswers(context, answers);
  const firstTime = await markDisposed(context, contributions);
  const gathered = tally(answers.flatMap(({ proposal }) => proposal ?? []));
  const lost = tally(replaced.flatMap(({ proposal }) => proposal ?? []));
  for (const proposal of new Set([...Object.keys(gathered), ...Object.keys(lost)])) {
    await addToProposal(context, proposal, 'gathered', (gathered[proposal] ?? 0) - (lost[proposal] ?? 0));
  }
  const citations = answers.flatMap(({ proposal, contribution }) =>
    proposal === undefined ? [] : [{ proposal, contribution }],
  );
  const cited = await citeInProposals(context, citations);
  const outcomes = tally(answers.map(({ outcome }) => outcome));
  return {
    batch,
    contributions: answers.length,
    disposedAgain: answers.length - firstTime,
    outcomes,
    cited,
  };
}

async function endAnswers(
  { tx, organization, process, recordedAt }: Context<unknown>,
  contributions: readonly string[],
) {
  return tx
    .updateTable('contribution_disposition')
    .set({ replaced_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('contribution', 'in', contributions)
    .where('replaced_at', 'is', null)
    .returning('proposal')
    .execute();
}

async function writeAnswers(
  context: Context<unknown>,
  answers: readonly ContributionAnswer[],
): Promise<string> {
  const { tx, organization, process, newId, sealBatch, recordedAt } = context;
  const rows = answers.map(({ contribution, outcome, reason, proposal, response }) => ({
    id: newId(),
    texts: {
      contribution,
      outcome,
      reason: reason ?? null,
      proposal: proposal ?? null,
      response: response ?? null,
    },
  }));
  const batch = newId();
  const sealed = sealBatch('contribution_disposition', batch, rows);
  const at = { organization, process: process.id, disposed_at: recordedAt, batch };
  const values = rows.map(({ texts }, index) => ({ ...at, ...texts, ...sealed[index]! }));
  for (const part of inStatements(values)) {
    await tx.insertInto('contribution_disposition').values(part).execute();
  }
  return batch;
}

async function markDisposed(
  { tx, organization, process, recordedAt, count }: Context<unknown>,
  contributions: readonly string[],
): Promise<number> {
  const marked = await tx
    .updateTable('contribution')
    .set({ disposed_at: recordedAt })
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', 'in', contributions)
    .where('disposed_at', 'is', null)
    .executeTakeFirst();
  const firstTime = Number(marked.numUpdatedRows);
  await count(totals.disposed, firstTime);
  return firstTime;
}
