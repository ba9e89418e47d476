import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { refuseAuthor } from '../../process/authorship.ts';
import { type DocumentRow, documentInHand, scopeOf } from '../document-row.ts';
import { approved } from '../issue.ts';
import { documentLifecycle } from '../machine.ts';
import { waitedFor } from '../observation/awaited.ts';
import { approvers } from '../roles.ts';

/**
 * Approves a draft that somebody else wrote, as it was seen: its hash is given. Not before the time to observe it is over,
 * unless everybody whom it waits for has said that they have nothing to observe; what was observed is answered by then.
 */
export const approveDocument = defineCommand({
  name: 'approve-document',
  input: z.strictObject({ document: Id, contentHash: FileHash }),
  by: approvers,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { document, contentHash } = context.input;
    const row = await documentInHand(context, document);
    if (contentHash !== row.content_hash)
      return notPossible('document-changed', { contentHash: row.content_hash });
    const refused =
      (await refuseAuthor(context, 'document', document)) ??
      (await refuseEarly(context, row)) ??
      (await approved(context, document, 'approve-document'));
    if (refused !== undefined) return refused;
    const { folio, version } = row;
    return {
      event: { type: 'document-approved', payload: { document, folio, version, contentHash } },
      result: { document, folio, version },
    };
  },
});

async function refuseEarly(context: Context<unknown>, row: DocumentRow): Promise<Refused | undefined> {
  const { recordedAt } = context;
  const { observe_until: observeUntil } = row;
  if (observeUntil === null || recordedAt > observeUntil) return undefined;
  const { asked, silent } = await waitedFor(scopeOf(context), row);
  // With nobody on record to wait for, the time itself is what was promised.
  if (asked > 0 && silent === 0) return undefined;
  return notPossible('document-may-be-observed', { observeUntil, asked, silent });
}
