import { z } from 'zod';
import { defineCommand } from '../../kernel/command.ts';
import { Id, Text } from '../../kernel/values.ts';
import { documentInHand, updateDocument } from '../document-row.ts';
import { documentLifecycle } from '../machine.ts';
import { approvers, drafters } from '../roles.ts';
import { sealOf } from '../seal.ts';

/** Withdraws a document that was neither signed nor published, saying why. Its folio is never given again. */
export const withdrawDocument = defineCommand({
  name: 'withdraw-document',
  input: z.strictObject({ document: Id, reason: Text }),
  by: [...new Set([...drafters, ...approvers])],
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { document, reason } = context.input;
    const row = await documentInHand(context, document);
    await updateDocument(context, document, {
      reason,
      ended_at: context.recordedAt,
      ...sealOf(context, document, { data: row.data, reason }),
    });
    await context.tx
      .deleteFrom('rendition_due')
      .where('organization', '=', context.organization)
      .where('process', '=', context.process.id)
      .where('document', '=', document)
      .execute();
    const { folio, version } = row;
    return {
      event: { type: 'document-withdrawn', payload: { document, folio, version } },
      result: { document, folio, version },
    };
  },
});
