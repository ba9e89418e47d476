import { z } from 'zod';
import { provenances } from '../../files/artefact-fields.ts';
import { EvidenceList } from '../../files/evidence.ts';
import { missingFiles } from '../../files/missing-files.ts';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, LocalDate, Slug } from '../../kernel/values.ts';
import { calendarOf } from '../../workflow/calendar.ts';
import { practicesHere } from '../practices-here.ts';

/**
 * Records the accord by which an institution takes practices over, and the agreement of its council where there is one.
 * A later accord takes the place of the earlier, which stays. An accord without its council's agreement, or from before
 * it, is recorded too: the rule says so.
 */
export const signTransferAccord = defineCommand({
  name: 'sign-transfer-accord',
  input: z.strictObject({
    institution: Line,
    practices: z.array(Slug).min(1).max(20),
    council: z.strictObject({ agreement: Line, approvedOn: LocalDate }).optional(),
    signedOn: LocalDate,
    evidence: EvidenceList.min(1),
    provenance: z.enum(provenances).default('own-act'),
  }),
  by: ['team', 'secretary', 'responsible-institution'],
  async record({ tx, organization, process, input, newId, seal, recordedAt }) {
    const { institution, practices, council, signedOn, evidence, provenance } = input;
    const today = calendarOf(process.workflow.spec).localDate(recordedAt);
    if (signedOn > today) return invalid('signedOn', 'in-the-future', { today });
    if (council !== undefined && council.approvedOn > today)
      return invalid('council.approvedOn', 'in-the-future', { today });
    const described = (await practicesHere({ tx, organization, process: process.id })).map(
      ({ code }) => code,
    );
    const strange = practices.findIndex((code) => !described.includes(code));
    if (strange >= 0) return invalid(`practices.${strange}`, 'practice-not-described', { described });
    const missing = await missingFiles(tx, organization, 'evidence', evidence);
    if (missing !== undefined) return missing;
    await tx
      .updateTable('transfer_accord')
      .set({ superseded_at: recordedAt })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('superseded_at', 'is', null)
      .execute();
    const id = newId();
    const council_agreement = council?.agreement ?? null;
    const council_approved_on = council?.approvedOn ?? null;
    await tx
      .insertInto('transfer_accord')
      .values({
        ...{ organization, process: process.id, id, institution, practices, evidence, provenance },
        ...{ council_agreement, council_approved_on, signed_on: signedOn, superseded_at: null },
        ...seal('transfer_accord', id, { institution, council_agreement, evidence: evidence as never }),
      })
      .execute();
    const payload = { accord: id, practices, approvedOn: council_approved_on, signedOn };
    return { event: { type: 'transfer-accord-signed', payload }, result: { accord: id } };
  },
});
