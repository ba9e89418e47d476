import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../../kernel/refusals.ts';
import { FileHash, Id } from '../../kernel/values.ts';
import { ErratumItem } from '../contracts/erratum.ts';
import { type DocumentRow, documentInHand, updateDocument } from '../document-row.ts';
import { type Drafted, draftDocument, type ToDraft } from '../draft.ts';
import { approve, issueDocument } from '../issue.ts';
import { documentLifecycle } from '../machine.ts';
import { askForRendition } from '../renditions/ask.ts';
import { stageOf } from '../renditions/stage.ts';
import { publishers } from '../roles.ts';

/**
 * Corrects an issued document by an erratum: a document of its own, numbered and linked. What was issued stays as it is,
 * with its hash; both are shown from now on, and the erratum is public where the document is.
 */
export const issueErratum = defineCommand({
  name: 'issue-erratum',
  input: z.strictObject({
    document: Id,
    /** The hash of what is corrected, as it was seen. */
    contentHash: FileHash,
    items: z.array(ErratumItem).min(1).max(50),
  }),
  by: publishers,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { document, items, contentHash } = context.input;
    const row = await documentInHand(context, document);
    if (contentHash !== row.content_hash)
      return notPossible('document-changed', { contentHash: row.content_hash });
    const number = row.errata + 1;
    const entered = await enter(context, row, {
      kind: 'erratum',
      subject: document,
      about: { number },
      given: { items },
      language: row.language as 'es' | 'en',
      notes: { marks: {}, provenance: [] },
      observeUntil: null,
    });
    if (isRefused(entered)) return entered;
    await updateDocument(context, document, { errata: number });
    await updateDocument(context, entered.document, { corrects: document });
    const stage = stageOf(row);
    if (stage !== 'draft') await askForRendition(context, { document, stage, errata: number });
    const { document: erratum, folio } = entered;
    const payload = { document, erratum, number, folio, contentHash: entered.contentHash };
    return { event: { type: 'erratum-issued', payload }, result: { erratum, number, folio } };
  },
});

/** Enters the erratum: published where what it corrects is, and approved until then. */
async function enter(
  context: Context<unknown>,
  corrected: DocumentRow,
  asked: ToDraft,
): Promise<Drafted | Refused> {
  if (corrected.state === 'published') return issueDocument(context, asked);
  const drafted = await draftDocument(context, asked);
  if (isRefused(drafted)) return drafted;
  return (await approve(context, drafted.document, 'adopt.approved')) ?? drafted;
}
