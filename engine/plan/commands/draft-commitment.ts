import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid, notPossible } from '../../kernel/refusals.ts';
import { Id, Slug } from '../../kernel/values.ts';
import { noteAuthor } from '../../process/authorship.ts';
import { citeProposals } from '../cited-proposals.ts';
import { blankCommitment, columnsAfter, commitmentFields, Milestones } from '../commitment-fields.ts';
import { sealCommitment, writeMilestones } from '../commitment-rows.ts';
import { duplicateCode } from '../duplicate-code.ts';
import { commitmentLifecycle } from '../machine.ts';

/** Writes a first draft of a commitment from the proposals that it comes from. Only its title must be known. */
export const draftCommitment = defineCommand({
  name: 'draft-commitment',
  input: z.strictObject({
    code: Slug,
    proposals: z.array(Id).max(200).default([]),
    ...commitmentFields,
    milestones: Milestones.default([]),
  }),
  by: ['team', 'technical-unit'],
  async record(context) {
    const { tx, organization, process, input, newId, begin } = context;
    const { code, proposals, milestones, ...fields } = input;
    const twice =
      duplicateCode('milestones', milestones) ?? duplicateCode('artefacts', fields.artefacts ?? []);
    if (twice !== undefined) return twice;
    const taken = await tx
      .selectFrom('commitment')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('code', '=', code)
      .executeTakeFirst();
    if (taken !== undefined) return invalid('code', 'code-taken', { code });
    const submitted = await tx
      .selectFrom('action_plan')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('submitted_at', 'is not', null)
      .executeTakeFirst();
    if (submitted !== undefined) return notPossible('plan-already-submitted');
    const id = newId();
    const columns = columnsAfter(blankCommitment(input.title), fields);
    await tx
      .insertInto('commitment')
      .values({
        organization,
        process: process.id,
        id,
        code,
        version: 1,
        state: begin(commitmentLifecycle, id),
        ...columns,
        ...sealCommitment(context, id, columns),
      })
      .execute();
    const refused = await citeProposals(context, id, proposals);
    if (refused !== undefined) return refused;
    await noteAuthor(context, 'commitment', id);
    const written = await writeMilestones(context, id, milestones);
    return {
      event: {
        type: 'commitment-drafted',
        payload: { commitment: id, code, proposals, milestones: written },
      },
      result: { commitment: id, milestones: written },
    };
  },
});
