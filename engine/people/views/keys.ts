import type { Engine } from '../../kernel/engine.ts';
import { type Page, type PageAsked, pageOf } from '../../kernel/page.ts';

/** An access key by its prefix: never its secret, which is not kept, nor its hash. */
export interface KeyLine {
  readonly key: string;
  readonly person: string;
  readonly label: string;
  readonly scopes: readonly string[];
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
}

/** The access keys of an organization by prefix, good or not any more; for its administrators. */
export function keysView(engine: Engine, at: { organization: string } & PageAsked): Promise<Page<KeyLine>> {
  const { organization, after, limit } = at;
  return engine.unit(organization, async (tx) => {
    let query = tx
      .selectFrom('api_key')
      .select(['prefix', 'person', 'label', 'scopes', 'created_at', 'expires_at', 'revoked_at'])
      .where('organization', '=', organization)
      .orderBy('prefix')
      .limit(limit + 1);
    if (after !== undefined) query = query.where('prefix', '>', after);
    const rows = await query.execute();
    const line = (row: (typeof rows)[number]): KeyLine => ({
      key: row.prefix,
      person: row.person,
      label: row.label,
      scopes: row.scopes,
      issuedAt: row.created_at,
      expiresAt: row.expires_at,
      revokedAt: row.revoked_at,
    });
    return { commit: false, value: pageOf(rows, limit, line, (row) => row.prefix) };
  });
}
