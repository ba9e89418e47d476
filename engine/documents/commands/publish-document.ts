import { z } from 'zod';
import { type Context, defineCommand } from '../../kernel/command.ts';
import { notPossible, type Refused } from '../../kernel/refusals.ts';
import { Id } from '../../kernel/values.ts';
import { announceDocument } from '../../notices/announce.ts';
import { isTold } from '../../notices/told-documents.ts';
import { isPublic } from '../access.ts';
import { documentInHand, documentRow, scopeOf } from '../document-row.ts';
import { published } from '../issue.ts';
import type { Signer } from '../kind.ts';
import { kindOf } from '../kinds/index.ts';
import { documentLifecycle } from '../machine.ts';
import { publishers } from '../roles.ts';
import { leftToSign, signaturesOf } from '../signatures.ts';

/** Publishes a document: from now on anybody reads it, and never before. What asks for signatures is signed first. */
export const publishDocument = defineCommand({
  name: 'publish-document',
  input: z.strictObject({ document: Id }),
  by: publishers,
  on: { lifecycle: documentLifecycle, id: (input) => input.document },
  course: 'always',
  async record(context) {
    const { document } = context.input;
    const row = await documentInHand(context, document);
    const asked = row.signers as readonly Signer[];
    const left = leftToSign(asked, await signaturesOf(scopeOf(context), document));
    if (row.signed_at === null && kindOf(row.kind)?.signedBy === 'its-own')
      return notPossible('signed-in-its-own-domain', { folio: row.folio });
    // Where all refused nobody is left to be asked, and it is not signed all the same.
    const missing = (left.length > 0 ? left : asked).map(({ office }) => office);
    if (row.signed_at === null && missing.length > 0) return notPossible('signatures-missing', { missing });
    if (row.corrects !== null && !(await isPublished(context, row.corrects)))
      return notPossible('corrected-document-not-published', { folio: row.folio });
    const refused = (await published(context, document)) ?? (await publishErrata(context, document));
    if (refused !== undefined) return refused;
    if (isTold(row.kind)) await announceDocument(context, { document, kind: row.kind });
    const { folio, version, content_hash: contentHash } = row;
    return {
      event: { type: 'document-published', payload: { document, folio, version, contentHash } },
      result: { document, folio, version },
    };
  },
});

/** An erratum quotes what it corrects: it is public where that is, and not before. */
async function isPublished(context: Context<unknown>, document: string): Promise<boolean> {
  const corrected = await documentRow(scopeOf(context), document);
  return corrected !== undefined && isPublic(corrected);
}

/** What corrects a document before it is public becomes public with it. */
async function publishErrata(context: Context<unknown>, document: string): Promise<Refused | undefined> {
  const { tx, organization, process } = scopeOf(context);
  const errata = await tx
    .selectFrom('document')
    .select('id')
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('corrects', '=', document)
    .where('state', '=', 'approved')
    .orderBy('id')
    .execute();
  for (const { id } of errata) {
    const refused =
      (await context.step(documentLifecycle, id, 'publish-document')) ?? (await published(context, id));
    if (refused !== undefined) return refused;
  }
  return undefined;
}
