import { sql } from 'kysely';
import type { Engine } from '../../kernel/engine.ts';
import type { Page, PageAsked } from '../../kernel/page.ts';
import { pageById } from '../../kernel/page-by-id.ts';
import { inProcess } from '../../process/views/in-process.ts';
import type { DocumentRow } from '../document-row.ts';

/** A document in a list of the register. */
export interface DocumentLine {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly folio: string;
  readonly version: number;
  readonly title: string;
  readonly language: string;
  readonly subject: string | null;
  readonly contentHash: string;
  readonly draftedAt: string;
  readonly observeUntil: string | null;
  readonly approvedAt: string | null;
  readonly signedAt: string | null;
  readonly publishedAt: string | null;
  /** How many errata were issued of it. */
  readonly errata: number;
}

export const documentLine = (row: DocumentRow): DocumentLine => ({
  id: row.id,
  kind: row.kind,
  state: row.state,
  folio: row.folio,
  version: row.version,
  title: row.title,
  language: row.language,
  subject: row.subject,
  contentHash: row.content_hash,
  draftedAt: row.drafted_at,
  observeUntil: row.observe_until,
  approvedAt: row.approved_at,
  signedAt: row.signed_at,
  publishedAt: row.published_at,
  errata: row.errata,
});

type ListAsked = {
  organization: string;
  process: string;
  kind?: string | undefined;
  subject?: string | undefined;
  state?: string | undefined;
  /** The year of its folio. */
  year?: number | undefined;
  /** Words of its title or parts of its folio, all of which it has; accents and capitals are all one. */
  words?: string | undefined;
} & PageAsked;

/** The published documents of a process, in the order in which they were entered; `after` is a document. */
export const documentsView = (engine: Engine, at: ListAsked): Promise<Page<DocumentLine> | undefined> =>
  listed(engine, at, 'published');

/** Every document of a process's register, drafts and what was withdrawn too: for those who work there. */
export const registerView = (engine: Engine, at: ListAsked): Promise<Page<DocumentLine> | undefined> =>
  listed(engine, at, 'all');

function listed(
  engine: Engine,
  at: ListAsked,
  which: 'published' | 'all',
): Promise<Page<DocumentLine> | undefined> {
  return inProcess(engine, at, ({ tx, organization, process }) => {
    let query = tx
      .selectFrom('document')
      .selectAll()
      .where('organization', '=', organization)
      .where('process', '=', process);
    if (at.kind !== undefined) query = query.where('kind', '=', at.kind);
    if (at.subject !== undefined) query = query.where('subject', '=', at.subject);
    if (at.state !== undefined) query = query.where('state', '=', at.state as DocumentRow['state']);
    if (at.year !== undefined) query = query.where('folio', 'like', `%-${at.year}-%`);
    for (const word of wordsOf(at.words)) {
      const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
      query = query.where(
        sql<boolean>`translate(lower(title || ' ' || folio), 'áéíóúüñ', 'aeiouun') like ${pattern}`,
      );
    }
    if (which === 'published') query = query.where('published_at', 'is not', null);
    return pageById(query, at, documentLine, (row) => row.id);
  });
}

const mostWords = 10;

/** The words that are looked for, as titles are compared with them. */
const wordsOf = (words = ''): string[] =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .slice(0, mostWords);
