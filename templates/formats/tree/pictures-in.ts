import type { Block, Picture } from './nodes.ts';

/** The pictures of a document, in their order. They stand at the top, in cards, lists and cells, and in what is cut out. */
export function picturesIn(blocks: readonly Block[]): Picture[] {
  return blocks.flatMap((block): Picture[] => {
    switch (block.is) {
      case 'figure':
        return [block.picture];
      case 'quote':
      case 'card':
        return picturesIn(block.blocks);
      case 'list':
        return block.items.flatMap(picturesIn);
      case 'entries':
        return block.entries.flatMap(({ details }) => details.flatMap(picturesIn));
      case 'table':
        return [...block.head, ...block.body, ...block.foot]
          .flat()
          .flatMap((cell) => picturesIn(cell.blocks));
      case 'signatures':
      case 'cut-outs':
        return block.parts.flatMap(picturesIn);
      default:
        return [];
    }
  });
}
