import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import type { Tx } from '../../database/unit-of-work.ts';
import { sha256Hex } from '../../kernel/canonical.ts';
import type { BaseContext } from '../../kernel/command.ts';

/** A kind of document in a language, of an organization: what a template is for. */
export interface TemplatePlace {
  readonly organization: string;
  readonly kind: string;
  readonly language: string;
}

type TemplateRow = Selectable<Schema['document_template']>;

/** The version in force; nothing where the built-in template is. */
export const templateRowInForce = (tx: Tx, place: TemplatePlace): Promise<TemplateRow | undefined> =>
  ofPlace(tx, place).where('ended_at', 'is', null).executeTakeFirst();

export const ofPlace = (tx: Tx, { organization, kind, language }: TemplatePlace) =>
  tx
    .selectFrom('document_template')
    .selectAll()
    .where('organization', '=', organization)
    .where('kind', '=', kind)
    .where('language', '=', language);

/** The text of a version, which is kept for as long as the organization is. */
export async function templateText(tx: Tx, place: TemplatePlace, version: number): Promise<string> {
  const row = await ofPlace(tx, place).where('version', '=', version).executeTakeFirstOrThrow();
  return row.text;
}

/** The hash of a template's text: what the ledger tells of it. */
export const templateHash = (text: string): string => sha256Hex(text);

/** A text that is to be in force from now on. */
export interface NewTemplate {
  readonly kind: string;
  readonly language: string;
  readonly text: string;
  /** The version of the contract that it was checked against. */
  readonly contract: number;
  readonly basedOn: number | null;
}

/** Puts a text in force as the next version; the one before ends. */
export async function putInForce(
  { tx, organization, acting, recordedAt }: BaseContext<unknown>,
  template: NewTemplate,
): Promise<{ version: number; hash: string }> {
  const { kind, language, text, contract, basedOn } = template;
  const place = { organization, kind, language };
  const last = await ofPlace(tx, place).orderBy('version', 'desc').limit(1).executeTakeFirst();
  const version = (last?.version ?? 0) + 1;
  const hash = templateHash(text);
  await endTemplate(tx, place, recordedAt);
  await tx
    .insertInto('document_template')
    .values({
      ...place,
      ...{ version, text, hash, contract },
      based_on: basedOn,
      published_by: acting.id,
      published_at: recordedAt,
    })
    .execute();
  return { version, hash };
}

/** Ends the version in force. */
export async function endTemplate(tx: Tx, place: TemplatePlace, at: string): Promise<void> {
  await tx
    .updateTable('document_template')
    .set({ ended_at: at })
    .where('organization', '=', place.organization)
    .where('kind', '=', place.kind)
    .where('language', '=', place.language)
    .where('ended_at', 'is', null)
    .execute();
}
