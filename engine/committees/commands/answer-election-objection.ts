import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound, notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { electionRow, writeElection } from '../election-row.ts';
import { refuseCandidate } from '../independence.ts';
import { electionLifecycle } from '../machine.ts';

/** Answers an objection to an election, with reasons. One that is upheld rejects the election, which is repeated. */
export const answerElectionObjection = defineCommand({
  name: 'answer-election-objection',
  input: z.strictObject({ election: Id, objection: Id, upheld: z.boolean(), reasons: Text }),
  by: ['secretary', 'team'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal } = context;
    const { objection, upheld, reasons } = input;
    const election = await electionRow(context, input.election);
    const own = await refuseCandidate(context, election.id);
    if (own !== undefined) return own;
    const raised = await tx
      .selectFrom('election_objection')
      .select(['text', 'answered_at'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('election', '=', election.id)
      .where('id', '=', objection)
      .executeTakeFirst();
    if (raised === undefined) return notFound('objection', objection);
    if (raised.answered_at !== null) return notPossible('objection-is-answered');
    const answer = { upheld, answer: reasons, answered_at: recordedAt };
    await tx
      .updateTable('election_objection')
      .set({ ...answer, ...seal('election_objection', objection, { text: raised.text, answer: reasons }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', objection)
      .execute();
    await writeElection(context, election, {
      open_objections: election.open_objections - 1,
      ...(upheld ? { ended_at: recordedAt, reason: reasons } : {}),
    });
    if (upheld) {
      const event = 'answer-election-objection.upheld';
      const refused = await context.step(electionLifecycle, election.id, event);
      if (refused !== undefined) return refused;
      await context.settle('election-objections-close', election.id);
    }
    const payload = { election: election.id, objection, upheld };
    return { event: { type: 'election-objection-answered', payload }, result: { rejected: upheld } };
  },
});
