import type { Tx } from '../database/unit-of-work.ts';
import { type Json, sha256Hex } from '../kernel/canonical.ts';
import type { Things } from './standing.ts';

type Payload = { readonly [name: string]: Json | undefined };

const keyOf = ({ kind, language, version }: Payload): string => `template/${kind}/${language}@${version}`;

/** Templates of an organization's own came in force; those before them, of the same kind and language, ended. */
export function templatesPublished(templates: Json | undefined | readonly Payload[], told: Things): void {
  for (const template of (templates ?? []) as readonly Payload[]) {
    const before = keyOf({ ...template, version: Number(template.version) - 1 });
    const ended = told.get(before);
    if (ended !== undefined) told.set(before, { ...ended, inForce: false });
    told.set(keyOf(template), { hash: template.hash!, contract: template.contract!, inForce: true });
  }
}

/** The built-in template is in force again. */
export function templateRetired(template: Payload, told: Things): void {
  const before = told.get(keyOf(template));
  if (before !== undefined) told.set(keyOf(template), { ...before, inForce: false });
}

/** The templates as they are stored. The hash is computed from the text, so that neither changes without the other. */
export async function storedTemplates(tx: Tx, organization: string, stored: Things): Promise<void> {
  const rows = await tx
    .selectFrom('document_template')
    .select(['kind', 'language', 'version', 'text', 'contract', 'ended_at'])
    .where('organization', '=', organization)
    .execute();
  for (const { kind, language, version, text, contract, ended_at } of rows)
    stored.set(keyOf({ kind, language, version }), {
      hash: sha256Hex(text),
      contract,
      inForce: ended_at === null,
    });
}
