import type { Context } from '../kernel/command.ts';
import { isRefused, type Refused } from '../kernel/refusals.ts';
import { documentInHand, updateDocument } from './document-row.ts';
import { type Drafted, draftDocument, type ToDraft } from './draft.ts';
import { documentLifecycle } from './machine.ts';
import { askForRendition } from './renditions/ask.ts';
import { supersedeEarlier } from './supersede.ts';

/** How a document comes to be approved: here, or by its own domain, where it may have been signed already. */
export type Approval = 'approve-document' | 'adopt.approved' | 'adopt.signed';

/** Approves a draft by a step of its lifecycle. */
export async function approve(
  context: Context<unknown>,
  id: string,
  event: Approval,
): Promise<Refused | undefined> {
  return (await context.step(documentLifecycle, id, event)) ?? approved(context, id, event);
}

/** What follows when a document was approved: its instant, the bytes that are to be made, the versions that it supersedes. */
export async function approved(
  context: Context<unknown>,
  id: string,
  event: Approval,
): Promise<Refused | undefined> {
  const { recordedAt } = context;
  const row = await documentInHand(context, id);
  const stage = event === 'adopt.signed' ? 'signed' : 'approved';
  await updateDocument(context, id, {
    approved_at: row.approved_at ?? recordedAt,
    ...(stage === 'signed' ? { signed_at: recordedAt } : {}),
  });
  await askForRendition(context, { document: id, stage, errata: row.errata });
  return supersedeEarlier(context, row, stage);
}

/** What follows when the last signature was given. */
export async function signedByAll(context: Context<unknown>, id: string): Promise<Refused | undefined> {
  const row = await documentInHand(context, id);
  await updateDocument(context, id, { signed_at: context.recordedAt });
  await askForRendition(context, { document: id, stage: 'signed', errata: row.errata });
  return supersedeEarlier(context, row, 'signed');
}

/** What follows when a document was published: from now on anybody reads it. */
export async function published(context: Context<unknown>, id: string): Promise<Refused | undefined> {
  const row = await documentInHand(context, id);
  await updateDocument(context, id, { published_at: context.recordedAt });
  return supersedeEarlier(context, row, 'published');
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
    (await context.step(documentLifecycle, document, 'publish-document')) ??
    (await published(context, document));
  return refused ?? drafted;
}
