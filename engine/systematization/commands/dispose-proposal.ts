import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { invalid, notFound, type Refused, refuse } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { answerProposal } from '../answer-proposal.ts';
import { proposalLifecycle } from '../machine.ts';
import { exclusionReasons, flawsOf, liveStates, outcomes } from '../outcomes.ts';
import { proposalRows } from '../proposal-row.ts';
import { frozenByResponse } from '../published-response.ts';

/**
 * Answers a proposal: it goes in, goes in partly, is merged into another that goes on, or is left out with a
 * reason of the closed list. Until the reasoned response is published it may be answered again.
 */
export const disposeProposal = defineCommand({
  name: 'dispose-proposal',
  input: z.strictObject({
    proposal: Id,
    outcome: z.enum(outcomes),
    /** For what is left out, wholly or in part. */
    reason: z.enum(exclusionReasons).optional(),
    /** For what is merged: the proposal that it goes on in. */
    mergedInto: Id.optional(),
    /** What is answered to whoever wrote it. */
    response: Text.optional(),
  }),
  by: ['team'],
  needs: { done: ['formulate-proposal'] },
  async record(context) {
    const { proposal, outcome, reason, mergedInto, response } = context.input;
    const answer = { outcome, reason, response, into: mergedInto };
    const issues = flawsOf(answer, { path: '', field: 'mergedInto', needsProposal: ['merged'] });
    if (issues.length > 0) return refuse({ code: 'invalid', issues });
    const [row] = await proposalRows(context, [proposal]);
    if (row === undefined) return notFound('proposal', proposal);
    const refused = (await frozenByResponse(context)) ?? (await refusedTarget(context, proposal, mergedInto));
    if (refused !== undefined) return refused;
    const stepped = await context.step(proposalLifecycle, proposal, `dispose-proposal.${outcome}`);
    if (stepped !== undefined) return stepped;
    const disposition = await answerProposal(context, row, { outcome, reason, mergedInto, response });
    const again = row.state !== 'drafted';
    return {
      event: {
        type: 'proposal-disposed',
        payload: { proposal, disposition, outcome, reason, mergedInto, again },
      },
      result: { proposal, disposition, again },
    };
  },
});

/** Only a proposal that goes on can take another in, so that no chain of merges leads back to its beginning. */
async function refusedTarget(
  context: Context<unknown>,
  proposal: string,
  mergedInto: string | undefined,
): Promise<Refused | undefined> {
  if (mergedInto === undefined) return undefined;
  if (mergedInto === proposal) return invalid('mergedInto', 'merged-into-itself');
  const [target] = await proposalRows(context, [mergedInto]);
  if (target === undefined) return invalid('mergedInto', 'proposal-not-found');
  if (liveStates.includes(target.state)) return undefined;
  return invalid('mergedInto', 'proposal-not-live', { state: target.state });
}
