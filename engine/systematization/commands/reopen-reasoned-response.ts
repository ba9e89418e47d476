import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { notFound } from '../../kernel/refusals.ts';
import { Id, Text } from '../../kernel/values.ts';
import { reasonedResponseLifecycle } from '../machine.ts';

/**
 * Takes a published response up again, with a public reason: what it answers may change, and another version
 * has to be published. The version that was published stays readable as it was.
 */
export const reopenReasonedResponse = defineCommand({
  name: 'reopen-reasoned-response',
  input: z.strictObject({ response: Id, because: Text }),
  by: ['team'],
  on: { lifecycle: reasonedResponseLifecycle, id: (input) => input.response },
  async record({ tx, organization, process, input, seal, recordedAt }) {
    const { response, because } = input;
    const published = await tx
      .selectFrom('reasoned_response')
      .select(['content', 'hash', 'version'])
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', response)
      .executeTakeFirst();
    if (published === undefined) return notFound('reasoned-response', response);
    const { content, hash, version } = published;
    const sealed = seal('reasoned_response', response, {
      content: content as never,
      hash,
      reopened_because: because,
    });
    await tx
      .updateTable('reasoned_response')
      .set({ reopened_at: recordedAt, reopened_because: because, ...sealed })
      .where('organization', '=', organization)
      .where('process', '=', process.id)
      .where('id', '=', response)
      .execute();
    return {
      event: { type: 'reasoned-response-reopened', payload: { response, version, hash } },
      result: { response },
    };
  },
});
