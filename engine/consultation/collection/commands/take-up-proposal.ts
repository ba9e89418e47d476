import { z } from 'zod';
import { defineCommand } from '../../../kernel/command.ts';
import { invalid, notPossible } from '../../../kernel/refusals.ts';
import { Id } from '../../../kernel/values.ts';
import { readCollected, readCollection } from '../collection-row.ts';
import { collectedProposalLifecycle } from '../machine.ts';

/**
 * Says in which proposal of the process a collected one goes on that reached its threshold. The answer to that
 * proposal, given by `dispose-proposal`, is the answer to it.
 */
export const takeUpProposal = defineCommand({
  name: 'take-up-proposal',
  input: z.strictObject({ collected: Id, proposal: Id }),
  by: ['team'],
  on: { lifecycle: collectedProposalLifecycle, id: (input) => input.collected },
  needs: { done: ['formulate-proposal'] },
  async record(context) {
    const { tx, organization, process, input } = context;
    const { collected, proposal } = input;
    const { reached, supports, collection } = (await readCollected(context, collected))!;
    const { threshold } = (await readCollection(context, collection)).terms;
    if (!reached) return notPossible('below-the-threshold', { supports, threshold });
    const there = await tx
      .selectFrom('proposal')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', proposal)
      .executeTakeFirst();
    if (there === undefined) return invalid('proposal', 'proposal-not-found');
    await tx
      .updateTable('collected_proposal')
      .set({ proposal })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', collected)
      .execute();
    return { event: { type: 'proposal-taken-up', payload: { collection, collected, proposal } } };
  },
});
