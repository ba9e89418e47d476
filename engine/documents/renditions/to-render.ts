import type { z } from 'zod';
import type { FactScope } from '../../gates/fact.ts';
import type { common } from '../contracts/every-document.ts';
import { type DocumentRow, versionsOf } from '../document-row.ts';
import type { Signer } from '../kind.ts';
import { signaturesOf } from '../signatures.ts';
import { templateText } from '../templates/template-row.ts';
import { type Stage, stageOf } from './stage.ts';

/** What the data of every kind hold. */
export type CommonData = z.output<z.ZodObject<typeof common>>;

/** What a signer did, by capacity, office and institution: nobody is named. */
export interface SignatureShown {
  readonly signer: string;
  readonly office: string;
  readonly institution: string | null;
  readonly act: 'signed' | 'dissented' | 'refused';
  readonly means: 'electronic' | 'paper';
  readonly signedAt: string;
  readonly reason: string | null;
}

/** One correction of an erratum. */
export interface ErratumItem {
  readonly says: string;
  readonly shouldSay: string;
  readonly reason: string;
}

export interface ErratumShown {
  readonly document: string;
  readonly folio: string;
  readonly items: readonly ErratumItem[];
}

/** Everything that the bytes of a document are made of: its facts, and what stands around them in every format. */
export interface ToRenderDocument {
  readonly organization: string;
  readonly process: string;
  readonly document: string;
  readonly kind: string;
  readonly language: 'es' | 'en';
  readonly data: CommonData;
  readonly folio: string;
  readonly version: number;
  readonly state: string;
  readonly stage: Stage;
  readonly contentHash: string;
  /** The organization's own text that it was drafted with; null is the built-in template. */
  readonly template: string | null;
  /** When the stage was reached that is shown. */
  readonly issuedAt: string;
  /** The version that this one came after. */
  readonly supersedes: { readonly folio: string; readonly version: number } | null;
  readonly ledger: { readonly events: number; readonly head: string };
  readonly signatures: readonly SignatureShown[];
  readonly errata: readonly ErratumShown[];
}

/** What the bytes of a document are made of, as it stands now. */
export async function toRender(
  scope: FactScope,
  row: DocumentRow,
  stage: Stage = stageOf(row),
): Promise<ToRenderDocument> {
  const { organization, process } = scope;
  const [signatures, errata, versions] = await Promise.all([
    signaturesShown(scope, row),
    errataOf(scope, row.id),
    row.supersedes === null ? [] : versionsOf(scope, row),
  ]);
  const before = versions.find(({ id }) => id === row.supersedes);
  return {
    ...{ organization, process, document: row.id, kind: row.kind, language: row.language as 'es' | 'en' },
    ...{ data: row.data as CommonData, folio: row.folio, version: row.version, state: row.state, stage },
    contentHash: row.content_hash,
    template:
      row.template === null
        ? null
        : await templateText(
            scope.tx,
            { organization, kind: row.kind, language: row.language },
            row.template,
          ),
    issuedAt: instantOf(row, stage),
    supersedes: before === undefined ? null : { folio: before.folio, version: before.version },
    ledger: { events: row.ledger_events, head: row.ledger_head },
    // The paper that is handed out to be signed shows no signature: it is the same for whoever signs it.
    signatures: stage === 'signed' ? signatures : [],
    errata,
  };
}

function instantOf({ drafted_at, approved_at, signed_at }: DocumentRow, stage: Stage): string {
  if (stage === 'draft') return drafted_at;
  return (stage === 'signed' ? signed_at : approved_at) ?? drafted_at;
}

/** The signatures of a document by capacity and body. */
export async function signaturesShown(
  scope: FactScope,
  { id, signers }: Pick<DocumentRow, 'id' | 'signers'>,
): Promise<SignatureShown[]> {
  const asked = signers as readonly Signer[];
  return (await signaturesOf(scope, id)).map(({ signer, capacity, act, means, signed_at, reason }) => ({
    ...{
      signer,
      office: capacity,
      institution: asked.find((one) => one.signer === signer)?.institution ?? null,
    },
    ...{ act, means, signedAt: signed_at, reason },
  }));
}

/** The errata of a document that stand, in their order. */
export async function errataOf(
  { tx, organization, process }: FactScope,
  document: string,
): Promise<ErratumShown[]> {
  const rows = await tx
    .selectFrom('document')
    .select(['id', 'folio', 'data'])
    .where('organization', '=', organization)
    .where('process', '=', process)
    .where('corrects', '=', document)
    .where('approved_at', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute();
  return rows.map(({ id, folio, data }) => ({
    document: id,
    folio,
    items: (data as { items?: readonly ErratumItem[] }).items ?? [],
  }));
}
