import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';

/** Someone who acts, by office and institution. */
export interface PersonLine {
  readonly person: string;
  readonly office: string | null;
  readonly institution: string | null;
  readonly registeredAt: string;
  /** When their data were erased; null while they are on record. */
  readonly erasedAt: string | null;
}

/** Who acts in an organization, the newest first; for its administrators. */
export function peopleView(
  engine: Engine,
  at: { organization: string } & PageAsked,
): Promise<Page<PersonLine>> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('person')
      .select(['id', 'office', 'institution', 'created_at', 'erased_at'])
      .where('organization', '=', organization)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('id', '<', after);
    const rows = await query.execute();
    const line = ({ id, created_at, erased_at, ...row }: (typeof rows)[number]): PersonLine => ({
      person: id,
      ...row,
      registeredAt: created_at,
      erasedAt: erased_at,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}
