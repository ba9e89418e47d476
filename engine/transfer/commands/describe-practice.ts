import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { invalid } from '../../kernel/refusals.ts';
import { Line, Slug, Text } from '../../kernel/values.ts';
import { transferForms } from '../transfer-fields.ts';

/**
 * Describes a practice that others are to take over: what it is, in which ways it is handed on, and when that counts as
 * done. In the programme once, for all that it is handed on to. Source: the review of La Libertad's commitment, which
 * found that its plan does not say what the transfer would be.
 */
export const describePractice = defineCommand({
  name: 'describe-practice',
  input: z.strictObject({
    code: Slug,
    name: Line,
    description: Text,
    forms: z.array(z.enum(transferForms)).min(1).max(transferForms.length),
    doneWhen: Text,
  }),
  by: ['team', 'technical-unit', 'responsible-institution'],
  async record({ tx, organization, process, input, newId, seal, recordedAt }) {
    const { code, name, description, forms, doneWhen: done_when } = input;
    const taken = await tx
      .selectFrom('practice')
      .select('id')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('code', '=', code)
      .executeTakeFirst();
    if (taken !== undefined) return invalid('code', 'code-taken', { code });
    const id = newId();
    await tx
      .insertInto('practice')
      .values({
        ...{ organization, process: process.id, id, code, name, description, forms, done_when },
        described_at: recordedAt,
        ...seal('practice', id, { name, description, done_when }),
      })
      .execute();
    return {
      event: { type: 'practice-described', payload: { practice: id, code, forms } },
      result: { practice: id },
    };
  },
});
