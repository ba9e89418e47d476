import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { consultationInHand, scopeOf, writeConsultation } from '../consultation-row.ts';
import { consultationLifecycle, objectionLifecycle } from '../machine.ts';

/** Objects to a published result, within its window. Anyone may; the result is not firm before it is answered. */
export const raiseObjection = defineCommand({
  name: 'raise-objection',
  input: z.strictObject({
    consultation: Id,
    subject: z.enum(['eligibility', 'count', 'voting', 'secrecy', 'charter', 'other']),
    text: Text,
  }),
  by: ['public'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  // The window runs on while a process is suspended, and so does the right to object.
  course: 'always',
  async record(context) {
    const { tx, organization, process, input, recordedAt, newId, begin, seal } = context;
    const { consultation, subject, text } = input;
    const scope = scopeOf(context, consultation);
    const { objections_until: until, open_objections: open } = await consultationInHand(scope);
    if (until === null || recordedAt > until) return notPossible('objections-are-over', { until });
    const id = newId();
    await tx
      .insertInto('objection')
      .values({
        organization,
        process: process.id,
        id,
        state: begin(objectionLifecycle, id),
        consultation,
        subject,
        text,
        raised_at: recordedAt,
        ...seal('objection', id, { text, answer: null }),
      })
      .execute();
    await writeConsultation(scope, { open_objections: open + 1 });
    return {
      event: { type: 'objection-raised', payload: { consultation, objection: id, subject } },
      result: { objection: id },
    };
  },
});
