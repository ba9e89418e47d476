import type { Engine } from '../../../kernel/engine.ts';
import { organizationExists } from '../../../organization/views/organization.ts';
import { kinds } from '../../kinds/index.ts';
import { fits } from '../in-force.ts';
import { type DocumentLanguage, documentLanguages } from '../languages.ts';

/** A kind of document in a language, and which template it is written with. */
export interface TemplateLine {
  readonly kind: string;
  readonly language: DocumentLanguage;
  /** The version of the kind's contract. */
  readonly contract: number;
  /** The organization's own version in force; null where it is the built-in one. */
  readonly inForce: {
    readonly version: number;
    readonly hash: string;
    readonly publishedAt: string;
    /** False where Cauce was renewed and the text no longer keeps to the contract: then the built-in one is used. */
    readonly fits: boolean;
  } | null;
  /** How many versions of its own the organization has had. */
  readonly versions: number;
}

/** Every kind of document in every language with its template; nothing where there is no such organization. */
export function templatesView(
  engine: Engine,
  { organization }: { organization: string },
): Promise<{ readonly templates: readonly TemplateLine[] } | undefined> {
  return engine.unit(organization, async (tx) => {
    const [known, rows, counts] = await Promise.all([
      organizationExists(tx, organization),
      tx
        .selectFrom('document_template')
        .selectAll()
        .where('organization', '=', organization)
        .where('ended_at', 'is', null)
        .execute(),
      tx
        .selectFrom('document_template')
        .select(['kind', 'language'])
        .select(({ fn }) => fn.max('version').as('versions'))
        .where('organization', '=', organization)
        .groupBy(['kind', 'language'])
        .execute(),
    ]);
    const places = kinds.flatMap(({ kind, version }) =>
      documentLanguages.map((language) => ({ kind, language, contract: version })),
    );
    const templates = places.map((place): TemplateLine => {
      const isHere = (row: { kind: string; language: string }) =>
        row.kind === place.kind && row.language === place.language;
      const row = rows.find(isHere);
      const inForce =
        row === undefined
          ? null
          : { version: row.version, hash: row.hash, publishedAt: row.published_at, fits: fits(row) };
      return { ...place, inForce, versions: counts.find(isHere)?.versions ?? 0 };
    });
    return { commit: false, value: known ? { templates } : undefined };
  });
}
