import type { Engine } from '../../../kernel/engine.ts';
import { organizationExists } from '../../../organization/views/organization.ts';
import type { DocumentLanguage } from '../languages.ts';
import type { TemplatePack } from '../pack.ts';

/** An organization's own templates that are in force, as one file that another can take in; nothing where there is no such organization. */
export function templatePackView(
  engine: Engine,
  { organization }: { organization: string },
): Promise<TemplatePack | undefined> {
  return engine.unit(organization, async (tx) => {
    const [known, rows] = await Promise.all([
      organizationExists(tx, organization),
      tx
        .selectFrom('document_template')
        .select(['kind', 'language', 'contract', 'hash', 'text'])
        .where('organization', '=', organization)
        .where('ended_at', 'is', null)
        .orderBy('kind')
        .orderBy('language')
        .execute(),
    ]);
    const templates = rows.map((row) => ({ ...row, language: row.language as DocumentLanguage }));
    const pack: TemplatePack = { format: 'cauce-templates', version: 1, templates };
    return { commit: false, value: known ? pack : undefined };
  });
}
