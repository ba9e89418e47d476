import type { Context } from '../kernel/command.ts';
import { readCounters } from '../kernel/counters.ts';
import { invalid, type Refused } from '../kernel/refusals.ts';
import { citeContributions, refusedCitations } from './citations.ts';
import { totals } from './counters.ts';
import { refusedTheme } from './known-themes.ts';
import { proposalLifecycle } from './machine.ts';
import { type ProposalText, textsOf } from './proposal-text.ts';

/** A proposal to be written, and the contributions that it cites. `path` is where it stands in the input. */
export interface Draft {
  readonly text: ProposalText;
  readonly cites: readonly string[];
  readonly path: string;
}

/** Refuses a draft whose theme, code or citations cannot stand. */
export async function refusedDraft(context: Context<unknown>, draft: Draft): Promise<Refused | undefined> {
  const { text, cites, path } = draft;
  return (
    (await refusedTheme(context, text.theme, `${path}theme`)) ??
    (await refusedCode(context, text.code, `${path}code`)) ??
    (await refusedCitations(context, cites, `${path}cites`))
  );
}

async function refusedCode(
  { tx, organization, process }: Context<unknown>,
  code: string | undefined,
  path: string,
): Promise<Refused | undefined> {
  if (code === undefined) return undefined;
  const taken = await tx
    .selectFrom('proposal')
    .select(['id', 'number'])
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('code', '=', code)
    .executeTakeFirst();
  return taken && invalid(path, 'proposal-code-taken', { proposal: taken.id, number: taken.number });
}

/** Writes a proposal that was found to stand, under the next number of the process. */
export async function draftProposal(
  context: Context<unknown>,
  { text, cites }: Draft,
): Promise<{ id: string; number: number }> {
  const { tx, organization, process, newId, begin, seal, count, recordedAt } = context;
  const id = newId();
  const at = { tx, organization, process: process.id };
  const number = (await readCounters(at, [totals.proposals]))[totals.proposals] + 1;
  const texts = textsOf(text);
  await tx
    .insertInto('proposal')
    .values({
      organization,
      process: process.id,
      id,
      state: begin(proposalLifecycle, id),
      number,
      code: text.code ?? null,
      theme: text.theme,
      formulated_at: recordedAt,
      ...texts,
      ...seal('proposal', id, texts),
    })
    .execute();
  await count(totals.proposals, 1);
  await count(totals.proposalsNotDisposed, 1);
  await citeContributions(context, id, cites);
  return { id, number };
}
