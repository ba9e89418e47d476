import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';

/** A role that someone holds or held, and the act that says so. */
export interface MandateLine {
  readonly mandate: string;
  readonly person: string;
  readonly role: string;
  readonly body: string | null;
  readonly process: string | null;
  readonly act: string;
  readonly from: string;
  readonly to: string | null;
}

/** The mandates of an organization, or of one person in it, the newest first; for its administrators. */
export function mandatesView(
  engine: Engine,
  at: { organization: string; person?: string | undefined } & PageAsked,
): Promise<Page<MandateLine>> {
  const { organization, person, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('mandate')
      .select(['id', 'person', 'role', 'body', 'process', 'act', 'valid_from', 'valid_to'])
      .where('organization', '=', organization)
      .orderBy('id', 'desc')
      .limit(limit + 1);
    if (person !== undefined) query = query.where('person', '=', person);
    if (after !== undefined) query = query.where('id', '<', after);
    const rows = await query.execute();
    const line = ({ id, valid_from, valid_to, ...row }: (typeof rows)[number]): MandateLine => ({
      mandate: id,
      ...row,
      from: valid_from,
      to: valid_to,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.id) };
  });
}
