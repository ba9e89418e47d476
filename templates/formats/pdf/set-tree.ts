import { isForm } from '../form-table.ts';
import { lengthOf, widthsOf } from '../table-widths.ts';
import type { Block, Entry, Inline, Picture, Row, Table } from '../tree/nodes.ts';
import { breakable, type Showable } from './showable.ts';

/** Where the compiler finds a picture, and how wide it is in pixels; a drawing comes as its own text. */
export type PlacedPicture = { readonly svg: string } | { readonly path: string; readonly width: number };

/** The tree as data for the page: its texts showable, with what the page needs to know and cannot work out itself. */
export function setTree(
  blocks: readonly Block[],
  show: Showable,
  place: (picture: Picture) => PlacedPicture,
): object[] {
  const shown = (text: string) => breakable(show(text));
  const inline = (nodes: readonly Inline[]): object[] =>
    nodes.map((node) => {
      if (node.is === 'text') return { is: node.is, text: shown(node.text) };
      return 'of' in node ? { ...node, of: inline(node.of) } : node;
    });
  const inside = (some: readonly Block[]) => some.map(block);
  const block = (node: Block): object => {
    switch (node.is) {
      case 'heading':
      case 'paragraph':
        return { ...node, of: inline(node.of) };
      case 'list':
        return { ...node, tight: node.items.every((item) => item.length < 2), items: node.items.map(inside) };
      case 'entries':
        return { ...node, ...setEntries(node.entries, inline, inside) };
      case 'table':
        return { ...setTable(node, inside), caption: node.caption && inline(node.caption) };
      case 'card':
        return { ...node, small: sizeOf(node.blocks) < 1200, blocks: inside(node.blocks) };
      case 'quote':
        return { ...node, blocks: inside(node.blocks) };
      case 'figure':
        return {
          ...node,
          picture: place(node.picture),
          alt: show(node.alt),
          caption: node.caption && inline(node.caption),
        };
      case 'signatures':
        return { ...node, parts: node.parts.map(inside) };
      case 'cut-outs':
        return {
          ...node,
          // Two to a page stand one above the other, each as wide as the page; more of them, in pairs.
          across: node.parts.length > 2 ? 2 : 1,
          parts: node.parts.map(inside),
        };
      case 'contents':
        return { ...node, contents: node.contents.map(({ to, level }) => ({ to, level })) };
      default:
        return node;
    }
  };
  return inside(blocks);
}

/** Ems that letters take, about, with what is left free beside them. */
const emsOf = (letters: number): number => letters * 0.57 + 1.2;

const mostIndent = 16;

/** Values stand beside their terms where the terms are short enough for it, and under them otherwise. */
function setEntries(
  entries: readonly Entry[],
  inline: (nodes: readonly Inline[]) => object[],
  inside: (blocks: readonly Block[]) => object[],
): object {
  const widthOf = ({ terms }: Entry) => emsOf(Math.max(...terms.map(lengthOf)));
  const widths = entries.map(widthOf).filter((width) => width <= mostIndent);
  return {
    indent: Math.max(5, ...widths),
    entries: entries.map((entry) => ({
      terms: entry.terms.map(inline),
      details: entry.details.map(inside),
      long: widthOf(entry) > mostIndent || entry.details.some((blocks) => !isPlain(blocks)),
    })),
  };
}

/** Ems between the margins, in the letters of tables. */
const emsAcross = 51;
/** A column of fewer ems is hyphenated: it would be ragged otherwise. Elsewhere words are easier read whole. */
const narrowEms = 18;

function setTable(table: Table, inside: (blocks: readonly Block[]) => object[]): object {
  const widths = widthsOf(table).map((width) =>
    'share' in width ? width : { ems: Math.min(emsOf(width.letters), emsAcross / table.columns) },
  );
  const left = emsAcross - widths.reduce((sum, width) => sum + ('ems' in width ? width.ems : 0), 0);
  const shares = widths.reduce((sum, width) => sum + ('share' in width ? width.share : 0), 0);
  const isNarrow = (column: number) => {
    const width = widths[column];
    return width !== undefined && 'share' in width && (left * width.share) / shares < narrowEms;
  };
  const rows = (some: readonly Row[], foot = false) =>
    some.map((row) => {
      let column = 0;
      return row.map((cell) => {
        const narrow = cell.span === 1 && !cell.short && isNarrow(column);
        column += cell.span;
        return { ...cell, foot, narrow, blocks: inside(cell.blocks) };
      });
    });
  return {
    ...table,
    widths,
    form: isForm(table),
    head: rows(table.head),
    body: rows(table.body),
    foot: rows(table.foot, true),
  };
}

const isPlain = (blocks: readonly Block[]): boolean =>
  blocks.length === 0 || (blocks.length === 1 && blocks[0]!.is === 'paragraph');

/** About how many characters blocks have. */
const sizeOf = (blocks: readonly Block[]): number => JSON.stringify(blocks).length / 2;
