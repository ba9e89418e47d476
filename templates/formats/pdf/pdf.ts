import type { Language } from '../../messages.ts';
import { nameOf, type Surround } from '../surround.ts';
import type { Block, Picture } from '../tree/nodes.ts';
import type { PdfCompiler } from './compiler.ts';
import { NotSet } from './not-set.ts';
import { type PlacedPicture, setTree } from './set-tree.ts';
import { breakable, type Showable } from './showable.ts';

export interface PdfContext {
  readonly language: Language;
  readonly issuedAt: string;
  readonly paper: 'letter' | 'a4';
  readonly qr: string | null;
  readonly compiler: PdfCompiler;
  readonly showable: { readonly usual: Showable; readonly cautious: Showable };
  /** Not to try what the compiler broke on before. */
  readonly cautious: boolean;
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly place: (picture: Picture) => PlacedPicture;
}

/** A document as PDF/UA-1: tagged, with its fonts in it, and the same bytes for the same document. */
export function pdf(blocks: readonly Block[], surround: Surround, context: PdfContext): Uint8Array {
  const { compiler, pictures, showable, cautious, issuedAt } = context;
  const at = new Date(issuedAt);
  const set = (show: Showable) =>
    compiler.set({
      data: JSON.stringify(dataOf(blocks, surround, { ...context, show, at })),
      pictures,
      createdAt: Math.floor(at.valueOf() / 1000),
    });
  try {
    return set(cautious ? showable.cautious : showable.usual);
  } catch (fault) {
    // Signs that no font draws together, although each has a drawing, are known only once they were tried.
    if (fault instanceof NotSet && !cautious) return set(showable.cautious);
    throw fault;
  }
}

function dataOf(
  blocks: readonly Block[],
  surround: Surround,
  context: PdfContext & { readonly show: Showable; readonly at: Date },
): object {
  const { show, at, language, paper, qr, place } = context;
  const { title, publicBody, process, kind, mark, draft, facts, foot, page } = surround;
  const { signatures, provenance, verification } = surround;
  const shown = (text: string) => breakable(show(text));
  return {
    language,
    paper: paper === 'letter' ? 'us-letter' : 'a4',
    title: show(nameOf(surround)),
    publicBody: show(publicBody),
    keywords: [kind, mark].map(show),
    date: [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate()],
    process: shown(process),
    kind: show(kind),
    mark: show(mark),
    running: show(`${publicBody} · ${title}`),
    foot: show(foot),
    page,
    draft: draft && { mark: show(draft.mark), note: show(draft.note) },
    facts: facts.map((fact) => fact.map(shown)),
    signatures: signatures && {
      title: show(signatures.title),
      head: signatures.head.map(show),
      rows: signatures.rows.map((row) => row.map(shown)),
    },
    provenance: { title: provenance.title, sentences: provenance.sentences.map(shown) },
    verification: verification && {
      ...verification,
      urlShown: shown(verification.url),
      hash: verification.hash.map(shown),
      qr,
    },
    blocks: setTree(blocks, show, place),
  };
}
