import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { documentRow, scopeOf, updateDocument } from './document-row.ts';
import { type Drafted, draftDocument, type ToDraft } from './draft.ts';
import { documentLifecycle } from './machine.ts';

/** Approves a draft, and supersedes the version before it: from now on the new one stands. */
export async function approve(
  context: Context<unknown>,
  id: string,
  event: string,
): Promise<Refused | undefined> {
  const refused = await context.step(documentLifecycle, id, event);
  if (refused !== undefined) return refused;
  const { recordedAt } = context;
  await updateDocument(context, id, {
    approved_at: recordedAt,
    ...(event === 'adopt.signed' ? { signed_at: recordedAt } : {}),
  });
  const row = await documentRow(scopeOf(context), id);
  if (row?.supersedes == null) return undefined;
  await updateDocument(context, row.supersedes, { ended_at: recordedAt });
  return context.step(documentLifecycle, row.supersedes, 'supersede');
}

/**
 * Drafts a document whose text needs nobody's approval any more, approves and publishes it at once: a status report, whose
 * figures are computed, or a notice.
 */
export async function issueDocument(context: Context<unknown>, asked: ToDraft): Promise<Drafted | Refused> {
  const drafted = await draftDocument(context, asked);
  if (isRefused(drafted)) return drafted;
  const { document } = drafted;
  const refused =
    (await approve(context, document, 'adopt.signed')) ??
    (await context.step(documentLifecycle, document, 'publish-document'));
  if (refused !== undefined) return refused;
  await updateDocument(context, document, { published_at: context.recordedAt });
  return drafted;
}
