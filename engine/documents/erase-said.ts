import { sql } from 'kysely';
import type { Context } from '../kernel/command.ts';
import { type DocumentRow, scopeOf, updateDocument } from './document-row.ts';
import { askForRendition } from './renditions/ask.ts';
import { stageOf } from './renditions/stage.ts';
import { sealOf } from './seal.ts';

/** What is read here of the minutes of a meeting, in every version of their contract. */
interface Said {
  readonly contributions?: readonly { readonly id?: string; readonly body?: string | null }[];
}

/**
 * Takes the erased words of a contribution out of the minutes that printed them: out of their frozen data, which are
 * sealed anew, and out of the bytes that were issued, which are made again. Their folio and hash stay: the hash is that of
 * what was approved, and the page that verifies it goes on saying so. Answers the documents.
 */
export async function eraseSaid(
  context: Context<unknown>,
  contribution: string,
  meeting: string | null,
): Promise<string[]> {
  if (meeting === null) return [];
  const { tx, organization, process } = scopeOf(context);
  const rows = await tx
    .selectFrom('document')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('kind', '=', 'minutes')
    .where('subject', '=', meeting)
    .orderBy('id')
    .execute();
  const printed = rows.filter(({ data }) =>
    (data as Said).contributions?.some(({ id, body }) => id === contribution && body !== null),
  );
  for (const row of printed) await eraseIn(context, row, contribution);
  return printed.map(({ id }) => id);
}

async function eraseIn(context: Context<unknown>, row: DocumentRow, contribution: string): Promise<void> {
  const contributions = (row.data as Said).contributions!.map((one) =>
    one.id === contribution ? { ...one, body: null, withheld: 'erased' } : one,
  );
  const data = { ...row.data, contributions };
  await updateDocument(context, row.id, {
    data: data as never,
    ...sealOf(context, row.id, { data, reason: row.reason }),
  });
  await forgetBytes(context, row.id);
  const stage = stageOf(row);
  if (stage === 'draft' || row.state === 'withdrawn') return;
  await askForRendition(context, { document: row.id, stage, errata: row.errata });
}

/** Takes what was issued of a document out of the store of files. */
async function forgetBytes({ tx, organization, process }: Context<unknown>, document: string): Promise<void> {
  await sql`
    update stored_file set content = null
    where organization = ${organization} and hash in (
      select file from document_rendition
      where organization = ${organization} and process = ${process.id} and document = ${document})`.execute(
    tx,
  );
  await tx
    .deleteFrom('document_rendition')
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('document', '=', document)
    .execute();
}
