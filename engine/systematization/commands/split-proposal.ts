import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { endAnswer, noLongerOpen } from '../answer-proposal.ts';
import { inheritCitations } from '../citations.ts';
import { type Draft, draftProposal, refusedDraft } from '../draft-proposal.ts';
import { proposalLifecycle } from '../machine.ts';
import { proposalRows } from '../proposal-row.ts';
import { Citations, ProposalText } from '../proposal-text.ts';
import { frozenByResponse } from '../published-response.ts';

/** A part of what was one proposal. Where it names no contributions, it cites all that the original cites. */
const Part = ProposalText.extend({ cites: Citations.optional() });

/** Writes several proposals out of one, which stays and says what became of it. Each part is answered for itself. */
export const splitProposal = defineCommand({
  name: 'split-proposal',
  input: z.strictObject({ proposal: Id, parts: z.array(Part).min(2).max(20) }),
  by: ['team'],
  needs: { done: ['formulate-proposal'] },
  async record(context) {
    const { proposal, parts } = context.input;
    const frozen = await frozenByResponse(context);
    if (frozen !== undefined) return frozen;
    const [original] = await proposalRows(context, [proposal]);
    if (original === undefined) return notFound('proposal', proposal);
    const drafts = parts.map(({ cites, ...text }, index) => ({
      draft: { text, cites: cites ?? [], path: `parts.${index}.` },
      inherits: cites === undefined,
    }));
    const refused = await refusedParts(
      context,
      drafts.map(({ draft }) => draft),
    );
    if (refused !== undefined) return refused;
    const stepped = await context.step(proposalLifecycle, proposal, 'split-proposal');
    if (stepped !== undefined) return stepped;
    await endAnswer(context, proposal);
    await noLongerOpen(context, original.state);
    const written = [];
    for (const { draft, inherits } of drafts) {
      const part = await draftProposal(context, draft);
      await recordPart(context, part.id, proposal);
      if (inherits) await inheritCitations(context, part.id, [proposal]);
      written.push({ proposal: part.id, number: part.number });
    }
    return {
      event: { type: 'proposal-split', payload: { proposal, parts: written } },
      result: { proposal, parts: written },
    };
  },
});

async function refusedParts(
  context: Context<unknown>,
  drafts: readonly Draft[],
): Promise<Refused | undefined> {
  const codes = drafts.map(({ text }) => text.code);
  for (const [index, draft] of drafts.entries()) {
    const { code } = draft.text;
    if (code !== undefined && codes.indexOf(code) < index) return invalid(`${draft.path}code`, 'named-twice');
    const refused = await refusedDraft(context, draft);
    if (refused !== undefined) return refused;
  }
  return undefined;
}

async function recordPart(
  { tx, organization, process }: Context<unknown>,
  proposal: string,
  origin: string,
): Promise<void> {
  await tx
    .insertInto('proposal_origin')
    .values({ organization, process: process.id, proposal, origin, kind: 'split' })
    .execute();
}
