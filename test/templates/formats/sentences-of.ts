import type { Block, Cell, Inline } from '../../../templates/formats/tree/nodes.ts';

/** Everything that a tree says, in its order: what each format has to say too. */
export function sentencesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.is) {
      case 'heading':
      case 'paragraph':
        return [said(block.of)];
      case 'list':
        return block.items.flatMap(sentencesOf);
      case 'entries':
        return block.entries.flatMap(({ terms, details }) => [
          ...terms.map(said),
          ...details.flatMap(sentencesOf),
        ]);
      case 'table': {
        const cells = (rows: readonly (readonly Cell[])[]) =>
          rows.flat().flatMap((cell) => sentencesOf(cell.blocks));
        return [
          ...(block.caption === null ? [] : [said(block.caption)]),
          ...cells([...block.head, ...block.body, ...block.foot]),
        ];
      }
      case 'quote':
      case 'card':
        return sentencesOf(block.blocks);
      case 'signatures':
      case 'cut-outs':
        return block.parts.flatMap(sentencesOf);
      case 'contents':
        return block.contents.map(({ of }) => said(of));
      case 'figure':
        return block.caption === null ? [] : [said(block.caption)];
      default:
        return [];
    }
  });
}

const said = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => ('of' in inline ? said(inline.of) : inline.is === 'text' ? inline.text : ''))
    .join('');
