import type { Engine } from '../../kernel/engine.ts';
import type { Attachment } from '../transport.ts';

/** What a notice tells of, and in which language it is told. */
export interface PaperAsked {
  readonly organization: string;
  readonly process: string;
  readonly kind: string;
  readonly subject: string;
  readonly language: string;
}

/**
 * The paper of what a notice tells of, as its issued bytes: the notice of a meeting or a session where it was issued in the
 * register, or the document itself. Nothing where none was published in that language, or its PDF is not made yet.
 */
export function noticePaper(
  engine: Engine,
  { organization, process, kind, subject, language }: PaperAsked,
): Promise<Attachment | undefined> {
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('document')
      .innerJoin('document_rendition', (join) =>
        join
          .onRef('document_rendition.organization', '=', 'document.organization')
          .onRef('document_rendition.process', '=', 'document.process')
          .onRef('document_rendition.document', '=', 'document.id'),
      )
      .innerJoin('stored_file', (join) =>
        join
          .onRef('stored_file.organization', '=', 'document_rendition.organization')
          .onRef('stored_file.hash', '=', 'document_rendition.file'),
      )
      .select(['document.folio', 'stored_file.content'])
      .where('document.organization', '=', organization)
      .where('document.process', '=', process)
      .where('document.state', '=', 'published')
      .where('document.language', '=', language)
      .where('document_rendition.format', '=', 'pdf')
      .orderBy('document.version', 'desc')
      .orderBy('document_rendition.made_at', 'desc')
      .limit(1);
    query =
      kind === 'document-published'
        ? query.where('document.id', '=', subject)
        : query
            .where('document.kind', '=', kind.startsWith('session') ? 'session-notice' : 'notice')
            .where('document.subject', '=', subject);
    const row = await query.executeTakeFirst();
    const paper = row?.content == null ? undefined : paperOf(row.folio, row.content);
    return { commit: false, value: paper };
  });
}

const paperOf = (folio: string, content: Uint8Array): Attachment => ({
  name: `${folio}.pdf`,
  mediaType: 'application/pdf',
  content,
});
