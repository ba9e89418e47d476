import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Instant } from '../../kernel/values.ts';

/** Declares that the stakeholder map is done. Declared again, the latest stands; segments may still be added. */
export const completeStakeholderMap = defineCommand({
  name: 'complete-stakeholder-map',
  input: z.strictObject({ completedAt: Instant.optional(), evidence: EvidenceList.default([]) }),
  by: ['team'],
  occurredAt: (input) => input.completedAt,
  async record({ tx, organization, process, input, recordedAt, occurredAt }) {
    const refused = await missingFiles(tx, organization, 'evidence', input.evidence);
    if (refused !== undefined) return refused;
    const segments = await tx
      .selectFrom('segment')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('withdrawn_at', 'is', null)
      .execute();
    if (segments.length === 0) return notPossible('stakeholder-map-is-empty');
    const values = { completed_at: occurredAt, declared_at: recordedAt, evidence: input.evidence };
    await tx
      .insertInto('stakeholder_map')
      .values({ organization, process: process.id, ...values })
      .onConflict((conflict) => conflict.columns(['organization', 'process']).doUpdateSet(values))
      .execute();
    return {
      event: { type: 'stakeholder-map-completed', payload: { segments: segments.length } },
      result: { segments: segments.length },
    };
  },
});
