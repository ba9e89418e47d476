import { canonicalJson, hashOf, type Json } from '../kernel/canonical.ts';
import { latest } from '../kernel/clock.ts';
import type { Context } from '../kernel/command.ts';
import { invalid, isRefused, notPossible, type Refused } from '../kernel/refusals.ts';
import { noteAuthor } from '../process/authorship.ts';
import { collect, readingIn } from './collect.ts';
import type { Notes } from './contracts/every-document.ts';
import { type DocumentRow, lastVersion, scopeOf, updateDocument, versionsOf } from './document-row.ts';
import type { AnyKind, Signer } from './kind.ts';
import { documentLifecycle } from './machine.ts';
import { notesOf } from './notes-of.ts';
import { nextNumber, type RegisterNumber } from './number.ts';
import { type Answer, answerObservations } from './observation/answers.ts';
import { sealOf } from './seal.ts';
import { type OwnTemplate, templateInForce } from './templates/in-force.ts';

/** What is to be drafted. */
export interface ToDraft {
  readonly kind: string;
  readonly subject: string | null;
  readonly about: Json;
  /** What its kind is given besides and the register does not tell documents apart by: the texts of an erratum. */
  readonly given?: { readonly [name: string]: Json };
  readonly language: 'es' | 'en';
  readonly notes: Notes;
  /** Until when it may be observed; null where nobody is asked. */
  readonly observeUntil: string | null;
  /** What is answered to the observations of the draft before. */
  readonly answers?: readonly Answer[];
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
  const { language } = asked;
  const notes = await notesOf(scopeOf(context), asked.kind, asked.notes);
  const engine = readingIn(context);
  const about = { ...(asked.about as object), ...asked.given };
  const from = { engine, organization, process, language, at: recordedAt, notes };
  const collected = await collect(from, { ...asked, about });
  if (isRefused(collected)) return collected;
  const identity = { kind: asked.kind, subject: asked.subject, about: canonicalJson(asked.about) };
  const before = await lastVersion(scopeOf(context), identity);
  const isDraft = before !== undefined && isStillDraft(before.state);
  const { kind, data } = collected;
  const own = await templateInForce(context.tx, { organization, kind: kind.kind, language });
  const content = contentOf({ kind, data, language, own });
  if (before !== undefined && !isDraft && before.content_hash === content.content_hash)
    return notPossible('nothing-changed', { folio: before.folio, version: before.version });
  if (!isDraft && (asked.answers ?? []).length > 0) return invalid('answers', 'no-draft-to-answer');
  return isDraft
    ? redraft(context, asked, before, { kind, data, content })
    : enter(context, asked, { kind, data, content, about: identity.about, before });
}

/** Whether a document may still be drafted anew. */
export const isStillDraft = (state: string): boolean => state === 'drafted' || state === 'observed';

/** Several may sign in one capacity: each has a name of its own to sign under, `attendee` and `attendee-2`. */
const toldApart = (signers: readonly Signer[]): Signer[] =>
  signers.map((one, index) => {
    const before = signers.slice(0, index).filter(({ signer }) => signer === one.signer).length;
    return before === 0 ? one : { ...one, signer: `${one.signer}-${before + 1}` };
  });

/** A new draft gives more time to observe it, and never less than was promised. */
const laterOf = (promised: string | null, asked: string | null): string | null =>
  promised !== null && asked !== null ? latest(promised, asked) : (asked ?? promised);

/** What a version is made of. */
interface Made {
  readonly kind: AnyKind;
  readonly data: { readonly title: string };
  readonly language: string;
  /** The organization's own template; nothing where it is the built-in one. */
  readonly own: OwnTemplate | undefined;
}

/** What makes a version what it is. Its hash covers the facts, the contract, the language and the template, and stands in its QR. */
const contentOf = ({ kind, data, language, own }: Made) => ({
  language,
  template: own?.version ?? null,
  template_hash: own?.hash ?? null,
  contract: kind.version,
  data,
  title: data.title,
  signers: toldApart(kind.signers?.(data) ?? []),
  content_hash: hashOf({
    kind: kind.kind,
    contract: kind.version,
    language,
    template: own?.hash ?? null,
    data,
  }),
});

type Content = ReturnType<typeof contentOf>;

async function redraft(
  context: Context<unknown>,
  asked: ToDraft,
  { id, folio, version, observe_until: promised }: DocumentRow,
  { kind, data, content }: Pick<Made, 'kind' | 'data'> & { readonly content: Content },
): Promise<Drafted | Refused> {
  const refused =
    (await context.step(documentLifecycle, id, 'redraft-document')) ??
    (await answerObservations(context, id, asked.answers ?? []));
  if (refused !== undefined) return refused;
  await updateDocument(context, id, {
    ...content,
    ...(await headOf(context)),
    drafted_at: context.recordedAt,
    observe_until: laterOf(promised, asked.observeUntil),
    ...sealOf(context, id, { data, reason: null }),
  });
  await noteAuthor(context, 'document', id);
  return { document: id, folio, version, contentHash: content.content_hash, kind, data };
}

async function enter(
  context: Context<unknown>,
  asked: ToDraft,
  {
    kind,
    data,
    content,
    about,
    before,
  }: Pick<Made, 'kind' | 'data'> & {
    readonly content: Content;
    readonly about: string;
    readonly before: DocumentRow | undefined;
  },
): Promise<Drafted> {
  const { tx, organization, process, recordedAt, newId, begin } = context;
  const id = newId();
  const series = kind.series?.(data) ?? kind.prefix;
  const place: RegisterNumber = before ?? (await nextNumber(context, series));
  const version = before === undefined ? 1 : await nextVersion(context, before);
  await tx
    .insertInto('document')
    .values({
      ...{ organization, process: process.id, id, state: begin(documentLifecycle, id) },
      ...{ kind: asked.kind, subject: asked.subject, about },
      ...{ series: place.series, year: place.year, number: place.number, folio: place.folio },
      ...{ version, supersedes: before?.id ?? null },
      ...content,
      ...(await headOf(context)),
      drafted_at: recordedAt,
      observe_until: asked.observeUntil,
      ...sealOf(context, id, { data, reason: null }),
    })
    .execute();
  await noteAuthor(context, 'document', id);
  const { folio } = place;
  return { document: id, folio, version, contentHash: content.content_hash, kind, data };
}

/** A version that was withdrawn keeps its number. */
async function nextVersion(context: Context<unknown>, before: DocumentRow): Promise<number> {
  const versions = await versionsOf(scopeOf(context), before);
  return Math.max(...versions.map(({ version }) => version)) + 1;
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
