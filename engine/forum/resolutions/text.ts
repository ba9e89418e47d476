import type { Selectable } from 'kysely';
import type { Schema } from '../../database/schema.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Context } from '../../kernel/command.ts';

/** What is put to the forum: a title, the text, and what it does when it is approved. */
export interface Proposed {
  readonly title: string;
  readonly body: string;
  readonly effect: { readonly kind: string; readonly told: object } | null;
}

type Scope = Pick<Context<unknown>, 'tx' | 'organization' | 'process'>;

/** The text of a resolution as it stands: the last version. Throws where it has none. */
export function latestText(
  { tx, organization, process }: Scope,
  resolution: string,
): Promise<Selectable<Schema['resolution_text']>> {
  return tx
    .selectFrom('resolution_text')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('resolution', '=', resolution)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** A version of a text, sealed and not yet written: the resolution that it is the text of has its hash. */
export function sealText(
  context: Context<unknown>,
  of: { readonly resolution: string; readonly version: number },
  { title, body, effect }: Proposed,
): Selectable<Schema['resolution_text']> {
  const id = context.newId();
  const sealed = context.seal('resolution_text', id, { title, body, effect: effect as never });
  return {
    organization: context.organization,
    process: context.process.id,
    id,
    ...of,
    ...{ title, body, effect },
    // Taken over the salted seal: it binds the members to the text and tells nothing of it.
    hash: hashOf({ ...of, seal: sealed.seal }),
    written_by: context.acting.id,
    written_at: context.recordedAt,
    ...sealed,
  };
}

export async function writeText({ tx }: Scope, text: Selectable<Schema['resolution_text']>): Promise<void> {
  await tx
    .insertInto('resolution_text')
    .values(text as never)
    .execute();
}
