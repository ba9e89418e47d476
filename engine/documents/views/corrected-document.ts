import type { Engine } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';

/** The document that an erratum mends, as the erratum names it. */
export function correctedDocumentView(
  engine: Engine,
  at: { organization: string; process: string; document: string },
) {
  return inProcess(engine, at, ({ tx, organization, process }) =>
    tx
      .selectFrom('document')
      .select([
        'id',
        'kind',
        'title',
        'folio',
        'version',
        'content_hash as contentHash',
        'state',
        'approved_at as approvedAt',
        'published_at as publishedAt',
      ])
      .where('organization', '=', organization)
      .where('process', '=', process)
      .where('id', '=', at.document)
      .executeTakeFirst(),
  );
}
