import { isBox, isForm, isOpen } from './form-table.ts';
import type { Block, Inline, Row, Table } from './tree/nodes.ts';

/**
 * How wide a column is: a share of what is left over, or as wide as so many letters, for one that has nothing long.
 */
export type Width = { readonly share: number } | { readonly letters: number };

/** How wide the columns of a table are, on every kind of page. */
export function widthsOf(table: Table): Width[] {
  const lengths = Array.from({ length: table.columns }, () => ({
    longest: 0,
    word: 0,
    sum: 0,
    count: 0,
    tight: true,
  }));
  const measure = (row: Row) => {
    let column = 0;
    for (const { span, blocks, number, short } of row) {
      const length = blocks.reduce((sum, block) => sum + blockLength(block), 0);
      const place = lengths[column]!;
      column += span;
      if (span > 1) continue;
      place.longest = Math.max(place.longest, length);
      place.word = Math.max(place.word, ...blocks.map(longestWord));
      place.sum += length;
      place.count += 1;
      place.tight &&= number || short || length <= 12;
    }
  };
  const rows = [...table.body, ...table.foot];
  rows.forEach(measure);
  const heads = table.head.map((row) => (row.length === table.columns ? row : []));
  heads.flat().forEach(({ blocks }, index) => {
    const place = lengths[index % table.columns]!;
    const length = blocks.reduce((sum, block) => sum + blockLength(block), 0);
    place.longest = Math.max(place.longest, length);
    // A head is set in bold, which is wider.
    place.word = Math.max(place.word, ...blocks.map((block) => Math.ceil(1.15 * longestWord(block))));
    place.tight &&= length <= 14;
  });
  const shared = lengths.map(({ longest, sum, count, tight }): Width => {
    if (tight && longest <= 24) return { letters: Math.max(longest, 2) };
    // Between the mean and the longest, and never so narrow that words are broken all over.
    const share = Math.sqrt((sum / Math.max(1, count)) * longest);
    return { share: Math.round(Math.min(Math.max(share, 14), 120)) };
  });
  const widths = holdingWords(
    shared,
    lengths.map(({ word }) => word),
  );
  // Columns to fill in by hand are as wide as what heads them, and wide enough for a hand.
  if (isForm(table))
    return widths.map((width, column) => {
      const isEmpty = table.body.every((row) => row[column] === undefined || isOpen(row[column]));
      const longest = lengths[column]!.longest;
      if (table.body.every((row) => row[column] === undefined || isBox(row[column])))
        return { share: Math.max(10, longest + 3) };
      const asIs = 'share' in width ? width.share : width.letters;
      return {
        share: isEmpty ? Math.min(30, Math.max(8, longest + 6)) : Math.max(asIs, 12),
      };
    });
  // A table stretches over the page: where all is short, the first column takes what is left.
  return widths.every((width) => 'letters' in width) ? [{ share: 1 }, ...widths.slice(1)] : widths;
}

/** About how many letters of a table stand beside each other on a page, and what the space around a column takes of them. */
const lettersOnPage = 88;
const aroundColumn = 3;
/** A word that is longer is broken wherever it stands. */
const longestWhole = 22;

/** Gives a column whose share would break its words as much as its longest word needs, and the others what is left. */
function holdingWords(widths: readonly Width[], words: readonly number[]): Width[] {
  const held = [...widths];
  for (;;) {
    const taken = held.reduce((sum, one) => sum + aroundColumn + ('letters' in one ? one.letters : 0), 0);
    const shares = held.reduce((sum, one) => sum + ('share' in one ? one.share : 0), 0);
    const open = held.filter((one) => 'share' in one).length;
    const narrow = held.findIndex((one, column) => {
      const word = words[column] ?? 0;
      return 'share' in one && word <= longestWhole && (one.share / shares) * (lettersOnPage - taken) < word;
    });
    if (narrow === -1 || open < 2) return held;
    held[narrow] = { letters: words[narrow]! };
  }
}

/** How long the longest word of a block is: what is written together stays together. */
function longestWord(block: Block): number {
  if (block.is === 'list') return Math.max(0, ...block.items.flat().map(longestWord));
  return block.is === 'paragraph' ? longestIn(textOf(block.of)) : 0;
}

const longestIn = (text: string): number => Math.max(0, ...text.split(/[\s-]+/).map(({ length }) => length));

const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.is === 'text' ? inline.text : 'of' in inline ? textOf(inline.of) : ' '))
    .join('');

/** How many characters running text has. */
export const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce(
    (sum, inline) =>
      sum + (inline.is === 'text' ? inline.text.length : 'of' in inline ? lengthOf(inline.of) : 0),
    0,
  );

function blockLength(block: Block): number {
  if (block.is === 'paragraph') return lengthOf(block.of);
  return block.is === 'list' ? block.items.flat().reduce((sum, item) => sum + blockLength(item), 0) : 30;
}
