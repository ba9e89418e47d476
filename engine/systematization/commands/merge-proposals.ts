import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { type Refused, refuse } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { answerProposal } from '../answer-proposal.ts';
import { inheritCitations } from '../citations.ts';
import { draftProposal, refusedDraft } from '../draft-proposal.ts';
import { proposalLifecycle } from '../machine.ts';
import { type ProposalRow, proposalRows } from '../proposal-row.ts';
import { Citations, ProposalText } from '../proposal-text.ts';
import { frozenByResponse } from '../published-response.ts';

/**
 * Writes one proposal out of several. The originals stay, each answered as merged into the new one, which
 * cites all that they cite. To join a proposal to one that is there already, dispose it as merged into it.
 */
export const mergeProposals = defineCommand({
  name: 'merge-proposals',
  input: z.strictObject({
    proposals: z.array(Id).min(2).max(50),
    into: ProposalText,
    /** What it cites besides what the originals cite. */
    cites: Citations.default([]),
    /** What is answered to whoever wrote the originals. */
    response: Text.optional(),
  }),
  by: ['team'],
  needs: { done: ['formulate-proposal'] },
  async record(context) {
    const { proposals, into: text, cites, response } = context.input;
    const draft = { text, cites, path: 'into.' };
    const refused = (await frozenByResponse(context)) ?? (await refusedDraft(context, draft));
    if (refused !== undefined) return refused;
    const originals = await proposalRows(context, proposals);
    const merged = refusedOriginals(proposals, originals) ?? (await stepAll(context, originals));
    if (merged !== undefined) return merged;
    const { id, number } = await draftProposal(context, draft);
    await recordOrigins(context, id, originals);
    const inherited = await inheritCitations(context, id, proposals);
    for (const original of originals) {
      await answerProposal(context, original, { outcome: 'merged', mergedInto: id, response });
    }
    const { theme, code } = text;
    return {
      event: {
        type: 'proposals-merged',
        payload: { proposal: id, number, code, theme, merged: proposals, cites, inherited },
      },
      result: { proposal: id, number },
    };
  },
});

/** Refuses originals that are not there or named twice, by their place in the list. */
function refusedOriginals(proposals: readonly string[], found: readonly ProposalRow[]): Refused | undefined {
  const issues = proposals.flatMap((proposal, index) => {
    const path = `proposals.${index}`;
    if (!found.some(({ id }) => id === proposal)) return [{ path, reason: 'proposal-not-found' }];
    return proposals.indexOf(proposal) < index ? [{ path, reason: 'named-twice' }] : [];
  });
  return issues.length === 0 ? undefined : refuse({ code: 'invalid', issues });
}

async function stepAll(
  context: Context<unknown>,
  originals: readonly ProposalRow[],
): Promise<Refused | undefined> {
  for (const { id } of originals) {
    const refused = await context.step(proposalLifecycle, id, 'merge-proposals');
    if (refused !== undefined) return refused;
  }
  return undefined;
}

async function recordOrigins(
  { tx, organization, process }: Context<unknown>,
  proposal: string,
  originals: readonly ProposalRow[],
): Promise<void> {
  await tx
    .insertInto('proposal_origin')
    .values(
      originals.map(({ id: origin }) => ({
        organization,
        process: process.id,
        proposal,
        origin,
        kind: 'merge',
      })),
    )
    .execute();
}
