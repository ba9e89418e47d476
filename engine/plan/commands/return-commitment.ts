import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { commitmentLifecycle } from '../machine.ts';
import { submissionOf } from '../plan-rows.ts';

/** Makes an adopted commitment a draft again, so that its text may change; not once the plan is submitted. */
export const returnCommitment = defineCommand({
  name: 'return-commitment',
  input: z.strictObject({ commitment: Id }),
  by: ['team'],
  on: { lifecycle: commitmentLifecycle, id: (input) => input.commitment },
  async record(context) {
    const { commitment } = context.input;
    if ((await submissionOf(context)) !== undefined) return notPossible('plan-already-submitted');
    return { event: { type: 'commitment-returned', payload: { commitment } } };
  },
});
