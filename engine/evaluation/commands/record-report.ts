import { z } from 'zod';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Id, Instant, Text } from '../../kernel/values.ts';
import { actsForAParty } from '../../people/acts-for-a-party.ts';
import { noSuchCommitment } from '../../plan/views/no-such-commitment.ts';

/** The most files that the field's own form takes. Source: OGP Local, end-of-commitment form. */
const maxFiles = 3;

/** Records a report that the monitoring body delivered: on the plan's inception, on a commitment's end, or on what was learned. */
export const recordReport = defineCommand({
  name: 'record-report',
  input: z.strictObject({
    kind: z.enum(['inception', 'end-of-commitment', 'learning']),
    commitment: Id.optional(),
    deliveredAt: Instant,
    summary: Text,
    evidence: EvidenceList.min(1),
  }),
  by: ['monitoring-body'],
  about: ({ commitment }) =>
    commitment === undefined ? {} : { subject: { kind: 'commitment', id: commitment } },
  occurredAt: (input) => input.deliveredAt,
  async record(context) {
    const { tx, organization, process, input, newId, seal } = context;
    const { kind, commitment, deliveredAt, summary, evidence } = input;
    const onCommitment = kind === 'end-of-commitment';
    if (onCommitment && commitment === undefined) return invalid('commitment', 'report-on-no-commitment');
    if (!onCommitment && commitment !== undefined) return invalid('commitment', 'report-on-the-whole-plan');
    const files = evidence.filter((one) => one.kind === 'file').length;
    if (files > maxFiles) return invalid('evidence', 'too-many-files', { maxFiles, files });
    const refused =
      (await actsForAParty(context)) ??
      (await missingFiles(tx, organization, 'evidence', evidence)) ??
      (await noSuchCommitment(context, commitment));
    if (refused !== undefined) return refused;
    const id = newId();
    await tx
      .insertInto('monitoring_report')
      .values({
        organization,
        process: process.id,
        id,
        kind,
        commitment: commitment ?? null,
        summary,
        evidence,
        delivered_at: deliveredAt,
        ...seal('monitoring_report', id, { summary, evidence }),
      })
      .execute();
    return {
      event: { type: 'report-recorded', payload: { report: id, kind, commitment, deliveredAt } },
      result: { report: id },
    };
  },
});
