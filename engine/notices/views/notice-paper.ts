import type { Engine } from '../../kernel/engine.ts';
import type { Attachment } from '../transport.ts';

/** What a notice tells of, and in which language it is told. */
export interface PaperAsked {
  readonly organization: string;
  readonly process: string;
  readonly kind: string;
  readonly subject: string;
  readonly language: string;
  /** When the meeting was last moved: a paper from before says another date. */
  readonly since: string | null;
}

/** A paper that goes with a notice, and its issued bytes, where they are made. */
export interface NoticePaper extends Omit<Attachment, 'content'> {
  readonly document: string;
  readonly content: Uint8Array | null;
}

/**
 * The paper of what a notice tells of: the notice of a meeting or a session where it was issued in the register, or the
 * document itself. Nothing where none was published in that language.
 */
export function noticePaper(
  engine: Engine,
  { organization, process, kind, subject, language, since }: PaperAsked,
): Promise<NoticePaper | undefined> {
  // A call is of no use with what says that it is off, or another day.
  if (kind.endsWith('-moved') || kind.endsWith('-cancelled')) return Promise.resolve(undefined);
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('document')
      .leftJoin('document_rendition', (join) =>
        join
          .onRef('document_rendition.organization', '=', 'document.organization')
          .onRef('document_rendition.process', '=', 'document.process')
          .onRef('document_rendition.document', '=', 'document.id')
          .on('document_rendition.format', '=', 'pdf'),
      )
      .leftJoin('stored_file', (join) =>
        join
          .onRef('stored_file.organization', '=', 'document_rendition.organization')
          .onRef('stored_file.hash', '=', 'document_rendition.file'),
      )
      .select(['document.id', 'document.folio', 'stored_file.content'])
      .where('document.organization', '=', organization)
      .where('document.process', '=', process)
      .where('document.state', '=', 'published')
      .where('document.language', '=', language)
      .orderBy('document.version', 'desc')
      .orderBy('document_rendition.made_at', (made) => made.desc().nullsLast())
      .limit(1);
    query =
      kind === 'document-published'
        ? query.where('document.id', '=', subject)
        : query
            .where('document.kind', '=', kind.startsWith('session') ? 'session-notice' : 'notice')
            .where('document.subject', '=', subject)
            .where('document.drafted_at', '>', since ?? '-infinity');
    const row = await query.executeTakeFirst();
    if (row === undefined) return { commit: false, value: undefined };
    const { id: document, folio, content } = row;
    return {
      commit: false,
      value: { document, name: `${folio}.pdf`, mediaType: 'application/pdf', content },
    };
  });
}
