import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { electionRow, writeElection } from '../election-row.ts';
import { electionLifecycle } from '../machine.ts';

/** Objects to a declared election, within its time. Anybody may; it is not confirmed before it is answered. */
export const objectToElection = defineCommand({
  name: 'object-to-election',
  input: z.strictObject({ election: Id, text: Text }),
  by: ['public'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  // The time runs on while a process is suspended, and so does the right to object.
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, seal } = context;
    const election = await electionRow(context, input.election);
    const { objections_until: until } = election;
    if (until === null || recordedAt > until) return notPossible('time-to-object-is-over', { until });
    const id = newId();
    await tx
      .insertInto('election_objection')
      .values({
        organization,
        process: process.id,
        id,
        election: election.id,
        text: input.text,
        raised_at: recordedAt,
        ...seal('election_objection', id, { text: input.text, answer: null }),
      })
      .execute();
    await writeElection(context, election, { open_objections: election.open_objections + 1 });
    const payload = { election: election.id, objection: id };
    return { event: { type: 'election-objected', payload }, result: { objection: id } };
  },
});
