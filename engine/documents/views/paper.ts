import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { isPublic } from '../access.ts';
import type { DocumentRow } from '../document-row.ts';
import {
  type ErratumShown,
  errataOf,
  type SignatureShown,
  signaturesShown,
} from '../renditions/to-render.ts';

/** What is told of a version that anybody may read. */
export interface PaperShown {
  readonly process: string;
  readonly document: string;
  readonly kind: string;
  readonly title: string;
  readonly publicBody: string;
  readonly language: string;
  readonly timeZone: string;
  readonly folio: string;
  readonly version: number;
  readonly contentHash: string;
  readonly approvedAt: string | null;
  readonly signedAt: string | null;
  readonly publishedAt: string | null;
  readonly signatures: readonly SignatureShown[];
  readonly errata: readonly ErratumShown[];
}

/**
 * What a paper in somebody's hand is, by its folio and the beginning of its hash. What nobody but those who work on it may
 * read is told by its kind and state only; a folio that was never issued and one that does not exist get one answer.
 */
export type PaperStanding =
  | { readonly standing: 'current'; readonly paper: PaperShown }
  | { readonly standing: 'superseded'; readonly paper: PaperShown; readonly by: PaperShown | null }
  | {
      readonly standing: 'draft' | 'unsigned' | 'unpublished' | 'withdrawn' | 'replaced';
      readonly kind: string;
      readonly folio: string;
    }
  | { readonly standing: 'altered'; readonly current: PaperShown }
  | { readonly standing: 'unknown' };

/** Tells what a paper is; nothing where there is no such organization. */
export function paperView(
  engine: Engine,
  { organization, folio, hash }: { organization: string; folio: string; hash: string },
): Promise<PaperStanding | undefined> {
  return engine.unit(organization, async (tx) => {
    const known = await tx
      .selectFrom('organization')
      .select('organization')
      .where('organization', '=', organization)
      .executeTakeFirst();
    if (known === undefined) return { commit: false, value: undefined };
    const versions = await tx
      .selectFrom('document')
      .selectAll()
      .where('organization', '=', organization)
      .where('folio', '=', folio)
      .orderBy('version')
      .execute();
    const process = versions[0]?.process ?? '';
    return { commit: false, value: await standingOf({ tx, organization, process }, versions, hash) };
  });
}

async function standingOf(
  scope: FactScope,
  versions: readonly DocumentRow[],
  hash: string,
): Promise<PaperStanding> {
  const current = versions.filter(isPublic).findLast(({ state }) => state === 'published');
  const mine = versions.findLast(({ content_hash }) => content_hash.startsWith(hash));
  if (mine === undefined)
    return current === undefined
      ? { standing: 'unknown' }
      : { standing: 'altered', current: await shown(scope, current) };
  if (!isPublic(mine)) return { standing: unpublished(mine), kind: mine.kind, folio: mine.folio };
  const paper = await shown(scope, mine);
  if (mine.state === 'published') return { standing: 'current', paper };
  return { standing: 'superseded', paper, by: current === undefined ? null : await shown(scope, current) };
}

function unpublished({ state, signers }: DocumentRow) {
  if (state === 'withdrawn') return 'withdrawn';
  if (state === 'superseded') return 'replaced';
  if (state === 'signed') return 'unpublished';
  if (state === 'approved') return (signers as readonly object[]).length > 0 ? 'unsigned' : 'unpublished';
  return 'draft';
}

async function shown(scope: FactScope, row: DocumentRow): Promise<PaperShown> {
  const [signatures, errata] = await Promise.all([signaturesShown(scope, row), errataOf(scope, row.id)]);
  const { publicBody, timeZone } = row.data as { publicBody: string; timeZone: string };
  return {
    ...{ process: row.process, document: row.id, kind: row.kind, title: row.title, publicBody, timeZone },
    ...{ language: row.language, folio: row.folio, version: row.version, contentHash: row.content_hash },
    ...{ approvedAt: row.approved_at, signedAt: row.signed_at, publishedAt: row.published_at },
    signatures,
    errata,
  };
}
