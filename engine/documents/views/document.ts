import type { FactScope } from '../../gates/fact.ts';
import type { Engine, Principal } from '../../kernel/engine.ts';
import { authorOf } from '../../process/authorship.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { isPublic, mayReadDocument } from '../access.ts';
import { type DocumentRow, documentRow, versionsOf } from '../document-row.ts';
import type { Signer } from '../kind.ts';
import { observationsOf } from '../observation/answers.ts';
import { waitedFor } from '../observation/awaited.ts';
import type { MissingPicture } from '../renditions/render-waiting.ts';
import { stageOf } from '../renditions/stage.ts';
import {
  type ErratumShown,
  errataOf,
  type SignatureShown,
  signaturesShown,
} from '../renditions/to-render.ts';
import { leftToSign, signaturesOf } from '../signatures.ts';
import { type DocumentLine, documentLine } from './documents.ts';

/** A document with everything that the register has of it. Nobody is named: people are offices and capacities. */
export interface DocumentView extends DocumentLine {
  /** What it was asked for besides its subject, as canonical JSON. */
  readonly about: string;
  readonly contract: number;
  /** What it says, as it was frozen. */
  readonly data: object;
  readonly ledger: { readonly events: number; readonly head: string };
  readonly endedAt: string | null;
  /** Why it was withdrawn. */
  readonly reason: string | null;
  /** The document that this one corrects. */
  readonly corrects: string | null;
  readonly corrections: readonly ErratumShown[];
  readonly signers: readonly {
    readonly signer: string;
    readonly office: string;
    readonly institution: string | null;
    readonly left: boolean;
  }[];
  readonly signatures: readonly SignatureShown[];
  readonly versions: readonly { readonly id: string; readonly version: number; readonly state: string }[];
  readonly renditions: readonly {
    readonly format: string;
    readonly stage: string;
    readonly errata: number;
    readonly file: string;
    readonly renderer: string;
    readonly madeAt: string;
    /** Pictures that stand in the file in words, because they cannot be shown. */
    readonly missing: readonly MissingPicture[];
  }[];
}

/** What those who work on a document see besides. */
export interface RegisterEntry extends DocumentView {
  readonly observations: readonly {
    readonly id: string;
    readonly text: string | null;
    readonly means: string;
    readonly observedAt: string;
    readonly taken: boolean | null;
    readonly reply: string | null;
    /** Whether it was made to the draft as it now stands. */
    readonly ofThisDraft: boolean;
  }[];
  /** Whether its reader wrote it last, so that somebody else is to approve it. */
  readonly isOwn: boolean;
  /** How many were there and are waited for, and how many of them have said nothing yet. */
  readonly awaited: { readonly asked: number; readonly silent: number };
  /** What stands in the way of the bytes that are to be made, if anything does. */
  readonly rendering: {
    readonly attempts: number;
    readonly fault: string | null;
    readonly nextTryAt: string;
    readonly givenUpAt: string | null;
  } | null;
}

interface At {
  readonly organization: string;
  readonly process: string;
  readonly document: string;
}

/** A published document by its id. */
export function documentView(engine: Engine, at: At): Promise<DocumentView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await documentRow(scope, at.document);
    return row === undefined || !isPublic(row) ? undefined : viewOf(scope, row, isPublic);
  });
}

/** Any document of the register by its id: for those who work in the process. */
export function registerEntryView(engine: Engine, at: At): Promise<RegisterEntry | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await documentRow(scope, at.document);
    return row === undefined ? undefined : entryOf(scope, row, undefined);
  });
}

/** A document as far as somebody reads it: all of it where it is theirs to work on, what is public where it is not. */
export function documentFor(
  engine: Engine,
  at: At & { readonly principal: Principal },
): Promise<RegisterEntry | DocumentView | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await documentRow(scope, at.document);
    if (row === undefined) return undefined;
    const reader = { principal: at.principal, now: engine.clock.now() };
    if (await mayReadDocument(scope, reader, { ...row, published_at: null }))
      return entryOf(scope, row, at.principal);
    return isPublic(row) ? viewOf(scope, row, isPublic) : undefined;
  });
}

async function entryOf(
  scope: FactScope,
  row: DocumentRow,
  reader: Principal | undefined,
): Promise<RegisterEntry> {
  const [view, observations, awaited, rendering, author] = await Promise.all([
    viewOf(scope, row, () => true),
    observationsOf(scope, row.id),
    waitedFor(scope, row),
    renderingOf(scope, row),
    authorOf(scope, 'document', row.id),
  ]);
  return {
    ...view,
    observations: observations.map(({ id, text, means, observed_at, taken, reply, content_hash }) => ({
      ...{ id, text, means, observedAt: observed_at, taken, reply },
      ofThisDraft: content_hash === row.content_hash,
    })),
    isOwn: author !== undefined && author === reader?.id,
    awaited,
    rendering,
  };
}

async function viewOf(
  scope: FactScope,
  row: DocumentRow,
  isShown: (version: DocumentRow) => boolean,
): Promise<DocumentView> {
  const [signatures, given, corrections, versions, renditions] = await Promise.all([
    signaturesShown(scope, row),
    signaturesOf(scope, row.id),
    errataOf(scope, row.id),
    versionsOf(scope, row),
    renditionsOf(scope, row),
  ]);
  const asked = row.signers as readonly Signer[];
  const left = leftToSign(asked, given);
  return {
    ...documentLine(row),
    ...{
      about: row.about,
      contract: row.contract,
      data: row.data,
      endedAt: row.ended_at,
      reason: row.reason,
    },
    ledger: { events: row.ledger_events, head: row.ledger_head },
    corrects: row.corrects,
    corrections,
    signers: asked.map((one) => ({
      ...{ signer: one.signer, office: one.office, institution: one.institution },
      left: row.signed_at === null && left.includes(one),
    })),
    signatures,
    versions: versions.filter(isShown).map(({ id, version, state }) => ({ id, version, state })),
    renditions,
  };
}

async function renditionsOf({ tx, organization, process }: FactScope, { id }: DocumentRow) {
  const rows = await tx
    .selectFrom('document_rendition')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('document', '=', id)
    .orderBy('made_at')
    .orderBy('format')
    .execute();
  return rows.map(({ format, stage, errata, file, renderer, made_at, missing }) => ({
    ...{ format, stage, errata, file, renderer, missing },
    madeAt: made_at,
  }));
}

async function renderingOf({ tx, organization, process }: FactScope, row: DocumentRow) {
  const stage = stageOf(row);
  if (stage === 'draft') return null;
  const due = await tx
    .selectFrom('rendition_due')
    .selectAll()
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('document', '=', row.id)
    .where('stage', '=', stage)
    .where('errata', '=', row.errata)
    .executeTakeFirst();
  if (due === undefined) return null;
  const { attempts, fault, next_try_at, given_up_at } = due;
  return { attempts, fault, nextTryAt: next_try_at, givenUpAt: given_up_at };
}
