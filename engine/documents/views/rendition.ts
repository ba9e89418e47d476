import type { FactScope } from '../../gates/fact.ts';
import { hashOf } from '../../kernel/canonical.ts';
import type { Engine, Principal } from '../../kernel/engine.ts';
import { inProcess } from '../../process/views/in-process.ts';
import { mayReadDocument } from '../access.ts';
import { type DocumentRow, documentRow } from '../document-row.ts';
import type { Format } from '../renditions/formats.ts';
import {
  isOfDocument,
  keep,
  putOffOnce,
  type Rendered,
  type RenderPort,
} from '../renditions/render-waiting.ts';
import { type Stage, stageOf } from '../renditions/stage.ts';
import { type ToRenderDocument, toRender } from '../renditions/to-render.ts';

/** The bytes of a document in one format, and what they are called by. */
export interface Issued {
  readonly bytes: Uint8Array;
  /** The SHA-256 of the bytes where they are kept; nothing of a draft, which is made anew for each reader. */
  readonly file: string | undefined;
  readonly folio: string;
  readonly version: number;
  readonly kind: string;
  readonly language: string;
  readonly stage: Stage;
  /** Whether anybody may keep a copy on the way. */
  readonly isPublic: boolean;
}

interface Asked {
  readonly organization: string;
  readonly process: string;
  readonly document: string;
  readonly format: Format;
  readonly principal: Principal;
}

/**
 * Thrown where the bytes of a document failed before, as a renderer throws where they fail now: they are not tried again by
 * each who asks, but after their pause. `code` is what was found then.
 */
export class FileNotMade extends Error {
  readonly code: string;

  constructor(code: string) {
    super(`The file was not made: ${code}`);
    this.name = 'FileNotMade';
    this.code = code;
  }
}

/**
 * The bytes of a document for whoever reads it: those that were issued; made and kept now where they are still to be made;
 * of a draft made now and not kept. Nothing where there is no such document, or it is not for this reader.
 */
export async function issuedBytes(
  engine: Engine,
  at: Asked,
  render: RenderPort,
): Promise<Issued | undefined> {
  const found = await find(engine, at);
  if (found === undefined) return undefined;
  const { row, stage, kept } = found;
  const told = {
    ...{ folio: row.folio, version: row.version, kind: row.kind, language: row.language, stage },
    isPublic: row.published_at !== null,
  };
  if (kept !== undefined) return { ...told, ...kept };
  if (found.fault !== null) throw new FileNotMade(found.fault);
  const made = stage === 'draft' ? await render(found.render) : await renderIssued(engine, found, render);
  const bytes = made.bytes[at.format];
  if (bytes === undefined) throw new Error(`The renderer made no ${at.format}.`);
  if (stage === 'draft') return { ...told, bytes, file: undefined };
  await keep(engine, found.render, { stage, errata: row.errata }, made);
  // Somebody else may have kept theirs first: what is served is what was kept.
  const again = await find(engine, at);
  return again?.kept === undefined ? { ...told, bytes, file: undefined } : { ...told, ...again.kept };
}

/** Makes what is to be kept; what cannot be made is put off, for whoever asks next and for the loop. */
async function renderIssued(engine: Engine, { render: what, row }: Found, render: RenderPort) {
  try {
    return await renderOnce(what, render);
  } catch (error) {
    const { organization, process, document, stage } = what;
    const due = { process, document, stage: stage as 'approved' | 'signed', errata: row.errata };
    if (isOfDocument(error)) await putOffOnce(engine, organization, due, error);
    throw error;
  }
}

const underWay = new WeakMap<RenderPort, Map<string, Promise<Rendered>>>();

/** Many who ask at once for what was just issued wait for one rendering of it, and take no more of the machine than one. */
function renderOnce(what: ToRenderDocument, render: RenderPort): Promise<Rendered> {
  const all = underWay.get(render) ?? new Map<string, Promise<Rendered>>();
  underWay.set(render, all);
  const { organization, document, stage, errata, data } = what;
  const key = [organization, document, stage, errata.length, hashOf(data)].join(' ');
  const known = all.get(key);
  if (known !== undefined) return known;
  const made = render(what).finally(() => all.delete(key));
  all.set(key, made);
  return made;
}

interface Found {
  readonly row: DocumentRow;
  readonly stage: Stage;
  readonly kept: { readonly bytes: Uint8Array; readonly file: string } | undefined;
  readonly render: ToRenderDocument;
  /** What failed when the bytes were last tried, while they are not to be tried again yet. */
  readonly fault: string | null;
}

function find(engine: Engine, { principal, ...at }: Asked): Promise<Found | undefined> {
  return inProcess(engine, at, async (scope) => {
    const row = await documentRow(scope, at.document);
    if (row === undefined) return undefined;
    if (!(await mayReadDocument(scope, { principal, now: engine.clock.now() }, row))) return undefined;
    const stage = stageOf(row);
    const kept = stage === 'draft' ? undefined : await keptBytes(scope, row, { stage, format: at.format });
    const fault =
      stage === 'draft' || kept !== undefined
        ? null
        : await faultOf(scope, row, { stage, now: engine.clock.now() });
    return { row, stage, kept, fault, render: await toRender(scope, row, stage) };
  });
}

async function faultOf(
  { tx, organization, process }: FactScope,
  { id, errata }: DocumentRow,
  { stage, now }: { readonly stage: 'approved' | 'signed'; readonly now: string },
): Promise<string | null> {
  const due = await tx
    .selectFrom('rendition_due')
    .select(['fault'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('document', '=', id)
    .where('stage', '=', stage)
    .where('errata', '=', errata)
    .where((is) => is.or([is('given_up_at', 'is not', null), is('next_try_at', '>', now)]))
    .executeTakeFirst();
  return due?.fault ?? null;
}

async function keptBytes(
  { tx, organization, process }: FactScope,
  { id, errata }: DocumentRow,
  { stage, format }: { readonly stage: 'approved' | 'signed'; readonly format: Format },
): Promise<{ bytes: Uint8Array; file: string } | undefined> {
  const row = await tx
    .selectFrom('document_rendition')
    .innerJoin('stored_file', (on) =>
      on
        .onRef('stored_file.organization', '=', 'document_rendition.organization')
        .onRef('stored_file.hash', '=', 'document_rendition.file'),
    )
    .select(['document_rendition.file', 'stored_file.content'])
    .where('document_rendition.organization', '=', organization)
    .where('document_rendition.process', '=', process)
    .where('document_rendition.document', '=', id)
    .where('document_rendition.stage', '=', stage)
    .where('document_rendition.errata', '=', errata)
    .where('document_rendition.format', '=', format)
    .executeTakeFirst();
  return row?.content == null ? undefined : { bytes: row.content, file: row.file };
}
