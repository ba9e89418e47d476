import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { citeProposals } from '../cited-proposals.ts';
import { columnsAfter, commitmentFields, Milestones } from '../commitment-fields.ts';
import { commitmentRow, writeCommitment, writeMilestones } from '../commitment-rows.ts';
import { duplicateCode } from '../duplicate-code.ts';
import { commitmentLifecycle } from '../machine.ts';

/**
 * Changes a draft: what is left out stays as it was, and milestones, where given, are replaced as a whole.
 * The coding of the earlier text no longer counts.
 */
export const amendCommitment = defineCommand({
  name: 'amend-commitment',
  input: z.strictObject({
    commitment: Id,
    ...commitmentFields,
    title: commitmentFields.title.optional(),
    proposals: z.array(Id).max(200).optional(),
    milestones: Milestones.optional(),
  }),
  by: ['team', 'technical-unit'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { commitment, proposals, milestones, ...fields } = context.input;
    const twice =
      duplicateCode('milestones', milestones ?? []) ?? duplicateCode('artefacts', fields.artefacts ?? []);
    if (twice !== undefined) return twice;
    const before = await commitmentRow(context, commitment);
    const version = before.version + 1;
    await writeCommitment(context, commitment, columnsAfter(before, fields), version);
    await noteAuthor(context, 'commitment', commitment);
    if (proposals !== undefined) {
      const refused = await citeProposals(context, commitment, proposals);
      if (refused !== undefined) return refused;
    }
    const written =
      milestones === undefined ? undefined : await writeMilestones(context, commitment, milestones);
    const changed = Object.keys(fields).sort();
    return {
      event: {
        type: 'commitment-amended',
        payload: { commitment, version, changed, proposals, milestones: written },
      },
      result: { commitment, version, milestones: written },
    };
  },
});
