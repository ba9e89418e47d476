import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  HeightRule,
  ImageRun,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { isForm } from '../form-table.ts';
import type { MeasuredPicture } from '../picture.ts';
import { type Width, widthsOf } from '../table-widths.ts';
import type { Block, Cell, Entry, Inline, Picture, Row, Table as TableNode } from '../tree/nodes.ts';
import { bookmarkOf, runsOf } from './inline-runs.ts';

const styleOf = {
  lead: { style: 'Lead' },
  note: { style: 'Note' },
  marks: { style: 'Note', keepNext: true },
} as const;

export interface DocxContext {
  readonly pictureOf: (picture: Picture) => MeasuredPicture;
  /** Width between the margins, in twentieths of a point. */
  readonly textWidth: number;
  /** Numbers of ordered lists: each list counts from one again. */
  nextList(): number;
}

const line = { style: BorderStyle.SINGLE, size: 4, color: 'C4CFC8' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
};

/** What a block takes over from what it stands in. */
type Within = Pick<IParagraphOptions, 'alignment' | 'keepNext' | 'style'> & {
  readonly bold?: true;
  depth?: number;
};

/** Blocks as paragraphs, lists and tables of Word's own, so that the document can be edited. */
export const docxBlocks = (
  blocks: readonly Block[],
  context: DocxContext,
  within: Within = {},
): FileChild[] => blocks.flatMap((block) => docxBlock(block, context, within));

function docxBlock(block: Block, context: DocxContext, within: Within): FileChild[] {
  const { bold, depth = 0, ...options } = within;
  const look = bold ? { bold } : {};
  switch (block.is) {
    case 'heading': {
      const children = runsOf(block.of);
      const marked: ParagraphChild[] =
        block.id === null ? children : [new Bookmark({ id: bookmarkOf(block.id), children })];
      return [new Paragraph({ heading: levels[block.level], children: marked })];
    }
    case 'paragraph': {
      const style = block.tone === null ? {} : styleOf[block.tone];
      return [new Paragraph({ ...options, ...style, children: runsOf(block.of, look) })];
    }
    case 'list': {
      const numbering = block.ordered
        ? { reference: 'ordered', instance: context.nextList(), level: depth }
        : { reference: 'bullets', level: depth };
      return block.items.flatMap((item) => itemOf(item, numbering, context, { ...within, depth: depth + 1 }));
    }
    case 'entries':
      return block.entries.flatMap((entry) => entryOf(entry, context, within));
    case 'table':
      return tableOf(block, context);
    case 'quote':
      return docxBlocks(block.blocks, context, { ...within, style: 'Quoted' });
    case 'card':
      return [boxed(docxBlocks(block.blocks, insideOf(context), within), context, BorderStyle.SINGLE), gap()];
    case 'rule':
      return [new Paragraph({ border: { bottom: line }, children: [] })];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'figure':
      return figureOf(block, context);
    case 'signatures':
      return block.parts.flatMap((part) => [
        new Paragraph({ keepNext: true, spacing: { before: 1100, after: 60 }, text: '_'.repeat(38) }),
        ...docxBlocks(part, context, { keepNext: true }),
      ]);
    case 'cut-outs':
      return block.parts.flatMap((part) => [
        boxed(docxBlocks(part, insideOf(context)), context, BorderStyle.DASHED),
        gap(),
      ]);
    case 'contents':
      // Without page numbers: they are the word processor's own, which would ask the reader before it filled them in.
      return block.contents.map(
        ({ to, level, of }) =>
          new Paragraph({
            style: 'ContentsLine',
            indent: { left: Math.max(0, level - 2) * 360 },
            children: runsOf([{ is: 'link', to, of }]),
          }),
      );
  }
}

type Numbering = { readonly reference: string; readonly level: number; readonly instance?: number };

/** The first paragraph has the number; what follows in the same item is set in as far. */
function itemOf(
  item: readonly Block[],
  numbering: Numbering,
  context: DocxContext,
  within: Within,
): FileChild[] {
  const { bold, depth, ...options } = within;
  const [first, ...others] = item;
  const isText = first?.is === 'paragraph';
  const marked = new Paragraph({
    ...options,
    numbering,
    children: isText ? runsOf(first.of, bold ? { bold } : {}) : [],
  });
  const rest = isText ? others : item;
  return [marked, ...rest.flatMap((block) => docxBlock(block, context, within))];
}

function entryOf({ terms, details }: Entry, context: DocxContext, within: Within): FileChild[] {
  const term = terms.flatMap((each, index): Inline[] =>
    index === 0 ? [...each] : [{ is: 'text', text: ', ' }, ...each],
  );
  const [first, ...others] = details.flat();
  const isText = first?.is === 'paragraph';
  const said = isText ? [new TextRun({ children: [new Tab()] }), ...runsOf(first.of)] : [];
  return [
    new Paragraph({ style: 'Entry', children: [...runsOf(term, { bold: true, color: '4D5A52' }), ...said] }),
    ...docxBlocks(isText ? others : details.flat(), context, { ...within, style: 'EntryMore' }),
  ];
}

function tableOf(table: TableNode, context: DocxContext): FileChild[] {
  const widths = inTwentieths(widthsOf(table), context.textWidth);
  const form = isForm(table);
  const side = form ? line : none;
  const rows = (some: readonly Row[], kind: 'head' | 'body' | 'foot') =>
    some.map((row) => {
      let column = 0;
      const children = row.map((cell) => {
        const from = column;
        column += cell.span;
        const width = widths.slice(from, column).reduce((sum, each) => sum + each, 0);
        return cellOf(cell, { kind, width }, context);
      });
      const height = form && kind === 'body' ? { height: { value: 480, rule: HeightRule.ATLEAST } } : {};
      return new TableRow({ tableHeader: kind === 'head', cantSplit: true, children, ...height });
    });
  const caption =
    table.caption === null
      ? []
      : [new Paragraph({ style: 'Caption', keepNext: true, children: runsOf(table.caption) })];
  return [
    ...caption,
    new Table({
      width: { size: context.textWidth, type: WidthType.DXA },
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: {
        top: side,
        left: side,
        right: side,
        insideVertical: side,
        bottom: line,
        insideHorizontal: line,
      },
      rows: [...rows(table.head, 'head'), ...rows(table.body, 'body'), ...rows(table.foot, 'foot')],
    }),
    gap(),
  ];
}

/** The widths of columns: short ones get what their letters need, the others share what is left. */
function inTwentieths(widths: readonly Width[], whole: number): number[] {
  const most = Math.floor(whole / widths.length);
  const short = (letters: number) => Math.min(letters * 125 + 300, most);
  const left =
    whole - widths.reduce((sum, width) => sum + ('letters' in width ? short(width.letters) : 0), 0);
  const shares = widths.reduce((sum, width) => sum + ('share' in width ? width.share : 0), 0);
  return widths.map((width) =>
    'letters' in width ? short(width.letters) : Math.floor((left * width.share) / shares),
  );
}

function cellOf(
  cell: Cell,
  { kind, width }: { kind: 'head' | 'body' | 'foot'; width: number },
  context: DocxContext,
): TableCell {
  const isBold = cell.heads !== null || kind === 'foot';
  const children = docxBlocks(cell.blocks, context, {
    style: 'Cell',
    ...(cell.number ? { alignment: AlignmentType.RIGHT } : {}),
    ...(isBold ? { bold: true } : {}),
  });
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: cell.span,
    verticalAlign: VerticalAlign.TOP,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    ...(kind === 'head' ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'EEF4F0' } } : {}),
    // A cell of Word's ends in a paragraph.
    children: (children.length === 0 ? [new Paragraph({ style: 'Cell' })] : children) as (
      | Paragraph
      | Table
    )[],
  });
}

/** Between a box and what is in it, in twentieths of a point. */
const boxMargin = 180;

const insideOf = (context: DocxContext): DocxContext => ({
  ...context,
  textWidth: context.textWidth - 2 * boxMargin,
});

/** What stands in a frame: a table of one cell, as every word processor keeps it together. */
function boxed(
  children: readonly FileChild[],
  { textWidth }: DocxContext,
  style: (typeof BorderStyle)['SINGLE' | 'DASHED'],
): Table {
  const border = { style, size: 6, color: style === BorderStyle.SINGLE ? 'C4CFC8' : '4D5A52' };
  const borders = { top: border, bottom: border, left: border, right: border };
  const last = children.at(-1) instanceof Table ? [new Paragraph({ style: 'Cell' })] : [];
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [textWidth],
    rows: [
      new TableRow({
        // What is cut out stays whole.
        cantSplit: style === BorderStyle.DASHED,
        children: [
          new TableCell({
            borders,
            width: { size: textWidth, type: WidthType.DXA },
            margins: { top: 120, bottom: 120, left: boxMargin, right: boxMargin },
            children: [...children, ...last] as (Paragraph | Table)[],
          }),
        ],
      }),
    ],
  });
}

const gap = (): Paragraph => new Paragraph({ spacing: { after: 120, line: 120 }, children: [] });

function figureOf(block: Block & { is: 'figure' }, { pictureOf, textWidth }: DocxContext): FileChild[] {
  const { bytes, kind, width, height, fallback } = pictureOf(block.picture);
  // A pixel is fifteen twentieths of a point.
  const scale = Math.min(1, textWidth / 15 / width);
  const common = {
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: block.alt.slice(0, 60), title: '', description: block.alt },
  };
  const image =
    kind === 'svg'
      ? new ImageRun({ ...common, type: 'svg', data: bytes, fallback: { type: 'png', data: fallback } })
      : new ImageRun({ ...common, type: kind, data: bytes });
  return [
    new Paragraph({ keepNext: block.caption !== null, children: [image] }),
    ...(block.caption === null ? [] : [new Paragraph({ style: 'Note', children: runsOf(block.caption) })]),
  ];
}
