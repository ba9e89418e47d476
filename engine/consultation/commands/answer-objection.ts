import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { consultationInHand, scopeOf, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle, objectionLifecycle } from '../machine.ts';

/**
 * Answers an objection, with reasons. Upheld without effect, it was right and changes nothing in the result;
 * upheld against the result, the consultation can only be annulled.
 */
export const answerObjection = defineCommand({
  name: 'answer-objection',
  input: z.strictObject({
    consultation: Id,
    objection: Id,
    decision: z.enum(['dismissed', 'upheld-without-effect', 'upheld-against-result']),
    reasons: Text,
  }),
  by: ['secretary', 'team'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, seal } = context;
    const { consultation, objection, decision, reasons: answer } = input;
    const raised = await tx
      .selectFrom('objection')
      .select('text')
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('consultation', '=', consultation)
      .where('id', '=', objection)
      .executeTakeFirst();
    if (raised === undefined) return notFound('objection', objection);
    const refused = await context.step(objectionLifecycle, objection, 'answer-objection');
    if (refused !== undefined) return refused;
    const answered = { decision, answer, answered_at: recordedAt };
    await tx
      .updateTable('objection')
      .set({ ...answered, ...seal('objection', objection, { text: raised.text, answer }) })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', objection)
      .execute();
    const scope = scopeOf(context, consultation);
    const { open_objections: open, annulling_objections: annulling } = await consultationInHand(scope);
    const against = decision === 'upheld-against-result' ? 1 : 0;
    await writeConsultation(scope, { open_objections: open - 1, annulling_objections: annulling + against });
    return { event: { type: 'objection-answered', payload: { consultation, objection, decision } } };
  },
});
