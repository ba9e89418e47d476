import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Line, Text } from '../../kernel/values.ts';
import { contradictionLifecycle } from '../machine.ts';
import { readWords } from '../read-words.ts';

/**
 * Says in public how a contradiction is settled: which claim holds, that they are about different things, or that it cannot
 * be told; on which grounds and by which authority. All claims stay where they are.
 */
export const settleContradiction = defineCommand({
  name: 'settle-contradiction',
  input: z.strictObject({
    contradiction: Id,
    outcome: z.enum(['one-claim-holds', 'claims-are-compatible', 'cannot-be-told']),
    /** The claim that holds, where one does. */
    claim: Id.optional(),
    grounds: Text,
    authority: Line,
    evidence: EvidenceList.default([]),
  }),
  by: ['team', 'secretary', 'monitoring-body'],
  on: { lifecycle: contradictionLifecycle, id: (input) => input.contradiction },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, seal, recordedAt } = context;
    const { contradiction, outcome, claim, grounds, authority, evidence } = input;
    if ((outcome === 'one-claim-holds') !== (claim !== undefined))
      return invalid('claim', 'claim-names-what-holds');
    const claims = await tx
      .selectFrom('claim')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('contradiction', '=', contradiction)
      .execute();
    if (claim !== undefined && !claims.some(({ id }) => id === claim))
      return invalid('claim', 'claim-of-another-point');
    const refused = await missingFiles(tx, organization, 'evidence', evidence);
    if (refused !== undefined) return refused;
    const { question, why } = await readWords(context, contradiction);
    await tx
      .updateTable('contradiction')
      .set({
        ...{ outcome, grounds, authority, holding: claim ?? null, settled_at: recordedAt },
        evidence,
        ...seal('contradiction', contradiction, { question, why, grounds, authority }),
      })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', contradiction)
      .execute();
    const payload = { contradiction, outcome, claim: claim ?? null };
    return { event: { type: 'contradiction-settled', payload } };
  },
});
