import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { electionRow, writeElection } from '../election-row.ts';
import { refuseCandidate } from '../independence.ts';
import { electionLifecycle } from '../machine.ts';

/** Rejects a counted or declared election that was not done as it was called, with the reason. It is repeated. */
export const rejectElection = defineCommand({
  name: 'reject-election',
  input: z.strictObject({ election: Id, reason: Text }),
  by: ['secretary', 'team'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  async record(context) {
    const { input, recordedAt } = context;
    const election = await electionRow(context, input.election);
    const own = await refuseCandidate(context, election.id);
    if (own !== undefined) return own;
    await writeElection(context, election, { ended_at: recordedAt, reason: input.reason });
    await context.settle('election-objections-close', election.id);
    const payload = { election: election.id, committee: election.committee };
    return { event: { type: 'election-rejected', payload } };
  },
});
