import { defineCommand } from '../../kernel/command.ts';
import { draftProposal, refusedDraft } from '../draft-proposal.ts';
import { Citations, ProposalText } from '../proposal-text.ts';
import { frozenByResponse } from '../published-response.ts';

/** Writes a proposal and cites the contributions that it is made of. It gets the next number of the process. */
export const formulateProposal = defineCommand({
  name: 'formulate-proposal',
  input: ProposalText.extend({ cites: Citations.default([]) }),
  by: ['team'],
  async record(context) {
    const { cites, ...text } = context.input;
    const draft = { text, cites, path: '' };
    const refused = (await frozenByResponse(context)) ?? (await refusedDraft(context, draft));
    if (refused !== undefined) return refused;
    const { id, number } = await draftProposal(context, draft);
    const { theme, code } = text;
    return {
      event: { type: 'proposal-formulated', payload: { proposal: id, number, code, theme, cites } },
      result: { proposal: id, number },
    };
  },
});
