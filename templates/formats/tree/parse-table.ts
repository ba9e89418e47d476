import type { Block, Cell, Row, Table } from './nodes.ts';
import { parseInline } from './parse-inline.ts';
import { type Element, elementsIn, faultOf } from './read-html.ts';

type ParseFlow = (element: Element) => Block[];

const mostColumns = 30;

/** A table of which every row has as many cells as the widest; null when it has no row. */
export function parseTable(element: Element, parseFlow: ParseFlow): Table | null {
  const parts = elementsIn(element);
  const rowsOf = (...names: string[]): Row[] =>
    parts
      .filter(({ name }) => names.includes(name))
      .flatMap((part) => (part.name === 'tr' ? [part] : elementsIn(part)))
      .map((row) => elementsIn(row).map((cell) => parseCell(cell, parseFlow)))
      .filter((row) => row.length > 0);
  const [head, body, foot] = [rowsOf('thead'), rowsOf('tbody', 'tr'), rowsOf('tfoot')];
  const columns = Math.max(0, ...[head, body, foot].flat().map(widthOf));
  if (columns > mostColumns) throw faultOf(element, 'too-much', String(mostColumns));
  if (columns === 0) return null;
  const captions = parts.filter(({ name }) => name === 'caption');
  if (captions.length > 1) throw faultOf(captions[1]!, 'element-misplaced');
  const caption = captions.flatMap(({ children }) => parseInline(children));
  const filled = (rows: readonly Row[]) => rows.map((row) => fill(row, columns));
  return {
    is: 'table',
    columns,
    caption: caption.length === 0 ? null : caption,
    head: filled(head),
    body: filled(body),
    foot: filled(foot),
  };
}

const widthOf = (row: Row): number => row.reduce((sum, { span }) => sum + span, 0);

const nothing: Cell = { heads: null, number: false, short: false, span: 1, blocks: [] };

const fill = (row: Row, columns: number): Row => [
  ...row,
  ...Array.from({ length: columns - widthOf(row) }, () => nothing),
];

function parseCell(element: Element, parseFlow: ParseFlow): Cell {
  const { name, classes, attributes, path } = element;
  const { scope, colspan = '1' } = attributes;
  const span = Number(colspan);
  if (!Number.isInteger(span) || span < 1 || span > mostColumns)
    throw faultOf(element, 'attribute-not-valid', 'colspan');
  if (scope !== undefined && !/^(col|row)(group)?$/.test(scope))
    throw faultOf(element, 'attribute-not-valid', 'scope');
  const ofColumn = scope?.startsWith('col') ?? path.includes('thead');
  const heads = ofColumn ? 'column' : 'row';
  return {
    heads: name === 'th' ? heads : null,
    number: classes.includes('number'),
    short: classes.includes('short'),
    span,
    blocks: parseFlow(element),
  };
}
