import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { endAgreement, keepEntry } from '../agreement-entries.ts';
import { agreementLifecycle } from '../machine.ts';

/** Declares an agreement as done, with what shows it. */
export const completeAgreement = defineCommand({
  name: 'complete-agreement',
  input: z.strictObject({
    agreement: Id,
    note: Text,
    evidence: EvidenceList.min(1),
    completedAt: Instant.optional(),
  }),
  by: ['team', 'facilitator', 'secretary', 'responsible-institution', 'technical-unit'],
  on: { lifecycle: agreementLifecycle, id: (input) => input.agreement },
  occurredAt: (input) => input.completedAt,
  async record(context) {
    const { tx, organization, input, count } = context;
    const { agreement, note, evidence } = input;
    const refused = await missingFiles(tx, organization, 'evidence', evidence);
    if (refused !== undefined) return refused;
    const entry = await keepEntry(context, agreement, { kind: 'completed', note, evidence });
    await endAgreement(context, agreement);
    await count('agreements-done', 1);
    return { event: { type: 'agreement-completed', payload: { agreement, entry } } };
  },
});
