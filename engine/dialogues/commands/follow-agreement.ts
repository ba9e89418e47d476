import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { keepEntry } from '../agreement-entries.ts';
import { agreementLifecycle } from '../machine.ts';

/** Tells how an open agreement goes on. */
export const followAgreement = defineCommand({
  name: 'follow-agreement',
  input: z.strictObject({ agreement: Id, note: Text, evidence: EvidenceList.default([]) }),
  by: [
    'team',
    'facilitator',
    'secretary',
    'responsible-institution',
    'technical-unit',
    'civil-society-counterpart',
    'territorial-servant',
    'liaison',
  ],
  on: { lifecycle: agreementLifecycle, id: (input) => input.agreement },
  async record(context) {
    const { tx, organization, input } = context;
    const { agreement, note, evidence } = input;
    const refused = await missingFiles(tx, organization, 'evidence', evidence);
    if (refused !== undefined) return refused;
    const entry = await keepEntry(context, agreement, { kind: 'progress', note, evidence });
    return { event: { type: 'agreement-followed', payload: { agreement, entry } }, result: { entry } };
  },
});
