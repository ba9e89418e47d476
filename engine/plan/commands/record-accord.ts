import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Instant, Line } from '../../kernel/values.ts';

/** Records an accord by which an institution outside the organization binds itself to what the plan asks of it. */
export const recordAccord = defineCommand({
  name: 'record-accord',
  input: z.strictObject({
    institution: Line,
    act: Line,
    signedAt: Instant,
    evidence: EvidenceList.default([]),
  }),
  by: ['team', 'secretary'],
  occurredAt: (input) => input.signedAt,
  async record({ tx, organization, process, input, newId, seal }) {
    const { institution, act, signedAt, evidence } = input;
    const missing = await missingFiles(tx, organization, 'evidence', evidence);
    if (missing !== undefined) return missing;
    const id = newId();
    await tx
      .insertInto('accord')
      .values({
        organization,
        process: process.id,
        id,
        institution,
        act,
        signed_at: signedAt,
        evidence,
        ...seal('accord', id, { institution, act, evidence }),
      })
      .execute();
    return {
      event: { type: 'accord-recorded', payload: { accord: id, signedAt } },
      result: { accord: id },
    };
  },
});
