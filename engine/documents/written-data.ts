import type { Written } from '../files/written.ts';
import type { Piece } from './contracts/written-text.ts';
import { paragraphsOf } from './paragraphs.ts';

const blank: Piece = { paragraph: null, quotation: null, bullets: [], numbered: [], gallery: null };

/** A text in pieces as documents show it. */
export const piecesOf = (written: Written): Piece[] => written.flatMap(pieceOf);

function pieceOf(piece: Written[number]): Piece[] {
  switch (piece.kind) {
    case 'paragraph':
      return paragraphsOf(piece.text).map((paragraph) => ({ ...blank, paragraph }));
    case 'quotation':
      return [{ ...blank, quotation: piece.text }];
    case 'list':
      return [{ ...blank, [piece.numbered ? 'numbered' : 'bullets']: [...piece.items] }];
    case 'pictures': {
      const { title = null, pictures } = piece;
      const shown = pictures.map(({ caption, file = null, found = null }) => ({ caption, file, found }));
      return [{ ...blank, gallery: { title, pictures: shown, missing: missingIn(piece) } }];
    }
  }
}

/** What there ought to be a picture of and no caption speaks of. */
export function missingIn(piece: Written[number]): string[] {
  if (piece.kind !== 'pictures') return [];
  const captions = piece.pictures.map(({ caption }) => caption.toLocaleLowerCase('es'));
  return (piece.expected ?? []).filter(
    (one) => !captions.some((caption) => caption.includes(one.toLocaleLowerCase('es'))),
  );
}
