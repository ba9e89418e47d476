import type { Updateable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { hashOf, type Json } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';
import type { Article, NextArticle } from './articles.ts';

/** The row of a text that its lifecycle has just let a command have. */
export async function readText({ tx, organization, process }: Context<unknown>, text: string) {
  const row = await tx
    .selectFrom('draft_text')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', text)
    .executeTakeFirstOrThrow();
  return { ...row, articles: row.articles as NextArticle[] };
}

/** Writes columns of a text's row; its state is the kernel's to write. */
export async function writeText(
  { tx, organization, process }: Context<unknown>,
  text: string,
  columns: Omit<Updateable<Schema['draft_text']>, 'state'>,
): Promise<void> {
  await tx
    .updateTable('draft_text')
    .set(columns)
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('id', '=', text)
    .execute();
}

/** What of a text is sealed in the ledger. */
export const sealedText = (title: string, articles: readonly NextArticle[]) => ({
  title,
  articles: articles as unknown as Json,
});

/** Freezes a version of a text, with its hash. It never changes from here on. */
export async function freezeVersion(
  { tx, organization, process, newId, seal, recordedAt }: Context<unknown>,
  {
    text,
    version,
    title,
    articles,
  }: { text: string; version: number; title: string; articles: NextArticle[] },
): Promise<string> {
  const id = newId();
  const hash = hashOf({ text, version, title, articles });
  await tx
    .insertInto('draft_text_version')
    .values({
      ...{ organization, process: process.id, id, text, version, title, articles },
      ...{ hash, frozen_at: recordedAt },
      ...seal('draft_text_version', id, { ...sealedText(title, articles), hash }),
    })
    .execute();
  return hash;
}

/** Makes the articles of a version ready to be debated, with nothing said of any. */
export async function openArticles(
  { tx, organization, process, newId, seal }: Context<unknown>,
  { text, version, articles }: { text: string; version: number; articles: readonly Article[] },
): Promise<void> {
  const rows = articles.map(({ code }, at) => {
    const id = newId();
    return {
      ...{ organization, process: process.id, id, text, version, article: code, number: at + 1 },
      ...seal('debated_article', id, { response: null }),
    };
  });
  await tx.insertInto('debated_article').values(rows).execute();
}

/** The articles of a version with what was said of them and answered, in their order. */
export function debatedArticles(
  { tx, organization, process }: Context<unknown>,
  text: string,
  version: number,
) {
  return tx
    .selectFrom('debated_article')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('text', '=', text)
    .where('version', '=', version)
    .orderBy('number')
    .execute();
}
