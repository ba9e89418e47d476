import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { CandidateCode } from '../kinds.ts';
import { candidacyLifecycle, electionLifecycle } from '../machine.ts';

/** Takes back a candidacy before hands are counted. Its code stays on record and is not given again. */
export const withdrawCandidacy = defineCommand({
  name: 'withdraw-candidacy',
  input: z.strictObject({ election: Id, candidate: CandidateCode }),
  by: ['team', 'facilitator', 'secretary'],
  on: { lifecycle: electionLifecycle, id: (input) => input.election },
  async record({ tx, organization, process, input, step }) {
    const { election, candidate: code } = input;
    const found = await tx
      .selectFrom('candidate')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('election', '=', election)
      .where('code', '=', code)
      .executeTakeFirst();
    if (found === undefined) return notFound('candidacy', code);
    const refused = await step(candidacyLifecycle, found.id, 'withdraw-candidacy');
    if (refused !== undefined) return refused;
    return { event: { type: 'candidacy-withdrawn', payload: { election, candidate: found.id, code } } };
  },
});
