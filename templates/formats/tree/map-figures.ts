import type { Block, Figure } from './nodes.ts';

/** The same blocks with each figure as `change` gives it, wherever figures stand: see `picturesIn`. */
export function mapFigures(blocks: readonly Block[], change: (figure: Figure) => Block): Block[] {
  const inside = (some: readonly Block[]) => mapFigures(some, change);
  const all = (some: readonly (readonly Block[])[]) => some.map(inside);
  return blocks.map((block): Block => {
    switch (block.is) {
      case 'figure':
        return change(block);
      case 'quote':
      case 'card':
        return { ...block, blocks: inside(block.blocks) };
      case 'list':
        return { ...block, items: all(block.items) };
      case 'entries':
        return {
          ...block,
          entries: block.entries.map((entry) => ({ ...entry, details: all(entry.details) })),
        };
      case 'table': {
        const rows = (some: typeof block.body) =>
          some.map((row) => row.map((cell) => ({ ...cell, blocks: inside(cell.blocks) })));
        return { ...block, head: rows(block.head), body: rows(block.body), foot: rows(block.foot) };
      }
      case 'signatures':
      case 'cut-outs':
        return { ...block, parts: all(block.parts) };
      default:
        return block;
    }
  });
}
