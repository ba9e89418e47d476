import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notPossible } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { consultationInHand, scopeOf } from '../consultation-row.ts';
import { publishResult as publish } from '../count/publish.ts';
import { consultationLifecycle } from '../machine.ts';

/** Publishes the result with the file from which anyone counts again, once the keys are gone. */
export const publishResult = defineCommand({
  name: 'publish-result',
  input: z.strictObject({ consultation: Id }),
  by: ['secretary', 'team', 'point-of-contact'],
  on: { lifecycle: consultationLifecycle, id: (input) => input.consultation },
  async record(context) {
    const { consultation } = context.input;
    const scope = scopeOf(context, consultation);
    const { keys_destroyed_at: destroyedAt } = await consultationInHand(scope);
    if (destroyedAt === null) return notPossible('keys-not-destroyed-yet');
    const result = await publish(context, scope, null);
    const payload = { consultation, ...result };
    return { event: { type: 'result-published', payload }, result: payload };
  },
});
