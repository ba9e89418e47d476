import { type Sourced, sourced } from '../provenance.ts';
import { inReport } from './source.ts';

/** A piece of the report's text, as `write-final-report` takes it. */
export type Piece =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly numbered: boolean; readonly items: readonly string[] }
  | {
      readonly kind: 'pictures';
      readonly title?: string;
      readonly expected?: readonly string[];
      readonly pictures: readonly { readonly caption: string; readonly found: string }[];
    };

/** Paragraphs in the report's own words. */
export const paragraphs = (...texts: readonly string[]): Sourced<readonly Piece[]> =>
  sourced(
    texts.map((text) => ({ kind: 'paragraph', text })),
    inReport,
  );

/** Photographs of the report by their captions; the pictures themselves are not among the data. */
export const captions = (
  texts: readonly string[],
  more: { readonly title?: string; readonly expected?: readonly string[]; readonly under: string },
): Sourced<readonly Piece[]> => {
  const { under, ...said } = more;
  const found = `el informe publicado por el Infoem, ${under}`;
  return sourced(
    [{ kind: 'pictures', ...said, pictures: texts.map((caption) => ({ caption, found })) }],
    inReport,
    'The captions only: the photographs are not in the text that was read.',
  );
};
