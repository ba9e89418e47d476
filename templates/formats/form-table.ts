import type { Cell, Inline, Table } from './tree/nodes.ts';

/** Whether a cell is left to be filled in by hand: it is empty, or has a box to tick. */
export const isOpen = ({ heads, blocks }: Cell): boolean =>
  heads === null &&
  blocks.every(
    (block) =>
      block.is === 'paragraph' &&
      block.of.every(
        (inline) => inline.is === 'blank' || (inline.is === 'text' && /^[\s☐]*$/u.test(inline.text)),
      ),
  );

/** Whether a cell has a box to tick, which needs no room for a hand. */
export const isBox = ({ heads, blocks }: Cell): boolean =>
  heads === null && blocks.length === 1 && blocks[0]!.is === 'paragraph' && isTick(blocks[0]!.of);

const isTick = (of: readonly Inline[]): boolean =>
  of.length === 1 && of[0]!.is === 'text' && of[0]!.text.trim() === '☐';

/**
 * Whether a table is there to be filled in by hand: most of its cells that head nothing are empty. It is ruled on all
 * sides, and its rows are as high as handwriting.
 */
export function isForm({ body }: Table): boolean {
  const cells = body.flat().filter(({ heads }) => heads === null);
  return cells.length > 1 && 2 * cells.filter(isOpen).length > cells.length;
}
