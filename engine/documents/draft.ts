import { canonicalJson, hashOf, type Json } from '../kernel/canonical.ts';
import type { Context } from '../kernel/command.ts';
import { isRefused, notPossible, type Refused } from '../kernel/refusals.ts';
import { collect, readingIn } from './collect.ts';
import type { Notes } from './contracts/common.ts';
import { type DocumentRow, lastVersion, scopeOf, updateDocument } from './document-row.ts';
import type { AnyKind } from './kind.ts';
import { documentLifecycle } from './machine.ts';
import { nextNumber, type RegisterNumber } from './number.ts';

/** What is to be drafted. */
export interface ToDraft {
  readonly kind: string;
  readonly subject: string | null;
  readonly about: Json;
  readonly language: 'es' | 'en';
  readonly notes: Notes;
  /** Until when it may be observed; null where nobody is asked. */
  readonly observeUntil: string | null;
}

/** A draft as it stands in the register. */
export interface Drafted {
  readonly document: string;
  readonly folio: string;
  readonly version: number;
  readonly contentHash: string;
  readonly kind: AnyKind;
  readonly data: { readonly title: string };
}

/**
 * Drafts a document from the facts of now and enters it in the register; drafts it anew where the last version is still a
 * draft, or as the next version under the same number where it is not. Refuses what its kind refuses.
 */
export async function draftDocument(context: Context<unknown>, asked: ToDraft): Promise<Drafted | Refused> {
  const { process, organization, recordedAt } = context;
  const { language, notes } = asked;
  const engine = readingIn(context);
  const collected = await collect({ engine, organization, process, language, at: recordedAt, notes }, asked);
  if (isRefused(collected)) return collected;
  const identity = { kind: asked.kind, subject: asked.subject, about: canonicalJson(asked.about) };
  const before = await lastVersion(scopeOf(context), identity);
  const isDraft = before !== undefined && ['drafted', 'observed'].includes(before.state);
  const content = contentOf(collected.kind, asked, collected.data);
  if (before !== undefined && !isDraft && before.content_hash === content.content_hash)
    return notPossible('nothing-changed', { folio: before.folio, version: before.version });
  return isDraft
    ? redraft(context, asked, before, collected)
    : enter(context, asked, { ...collected, about: identity.about, before });
}

/** What makes a version what it is. Its hash covers the facts, the contract and the language, and stands in its QR. */
const contentOf = (kind: AnyKind, { language }: ToDraft, data: object) => ({
  language,
  contract: kind.version,
  data,
  content_hash: hashOf({ kind: kind.kind, contract: kind.version, language, template: null, data }),
});

const sealed = (context: Context<unknown>, id: string, data: object) =>
  context.seal('document', id, { data: data as never, reason: null });

async function redraft(
  context: Context<unknown>,
  asked: ToDraft,
  { id, folio, version }: DocumentRow,
  { kind, data }: { kind: AnyKind; data: { readonly title: string } },
): Promise<Drafted | Refused> {
  const refused = await context.step(documentLifecycle, id, 'redraft-document');
  if (refused !== undefined) return refused;
  const content = contentOf(kind, asked, data);
  await updateDocument(context, id, {
    ...content,
    ...(await headOf(context)),
    title: data.title,
    drafted_at: context.recordedAt,
    observe_until: asked.observeUntil,
    ...sealed(context, id, data),
  });
  return { document: id, folio, version, contentHash: content.content_hash, kind, data };
}

async function enter(
  context: Context<unknown>,
  asked: ToDraft,
  {
    kind,
    data,
    about,
    before,
  }: { kind: AnyKind; data: { readonly title: string }; about: string; before: DocumentRow | undefined },
): Promise<Drafted> {
  const { tx, organization, process, recordedAt, newId, begin } = context;
  const id = newId();
  const series = kind.series?.(data) ?? kind.prefix;
  const place: RegisterNumber = before ?? (await nextNumber(context, series));
  const version = (before?.version ?? 0) + 1;
  const content = contentOf(kind, asked, data);
  await tx
    .insertInto('document')
    .values({
      ...{ organization, process: process.id, id, state: begin(documentLifecycle, id) },
      ...{ kind: asked.kind, subject: asked.subject, about, title: data.title },
      ...{ series: place.series, year: place.year, number: place.number, folio: place.folio },
      ...{ version, supersedes: before?.id ?? null, template: null, template_hash: null },
      ...content,
      ...(await headOf(context)),
      drafted_at: recordedAt,
      observe_until: asked.observeUntil,
      ...sealed(context, id, data),
    })
    .execute();
  const { folio } = place;
  return { document: id, folio, version, contentHash: content.content_hash, kind, data };
}

/** The end of the ledger that the facts were read behind. */
async function headOf({ tx, organization, process }: Context<unknown>) {
  const { seq, hash } = await tx
    .selectFrom('ledger_head')
    .select(['seq', 'hash'])
    .where('organization', '=', organization)
    .where('ledger', '=', process.id)
    .executeTakeFirstOrThrow();
  return { ledger_events: seq, ledger_head: hash };
}
