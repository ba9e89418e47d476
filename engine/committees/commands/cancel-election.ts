import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { electionRow, writeElection } from '../election-row.ts';
import { electionLifecycle } from '../machine.ts';

/** Cancels an election that is not decided, with the reason: the assembly was not held, or put it off. */
export const cancelElection = defineCommand({
  name: 'cancel-election',
  input: z.strictObject({ election: Id, reason: Text }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  async record(context) {
    const { input, recordedAt } = context;
    const election = await electionRow(context, input.election);
    await writeElection(context, election, { ended_at: recordedAt, reason: input.reason });
    const payload = { election: election.id, committee: election.committee };
    return { event: { type: 'election-cancelled', payload } };
  },
});
