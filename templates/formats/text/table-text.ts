import type { Cell, Row, Table } from '../tree/nodes.ts';
import { widthOf } from './wrap.ts';

interface Written {
  readonly text: string;
  readonly cell: Cell;
}

type Write = (cell: Cell) => string;

const gap = 2;

/**
 * A table in plain text: in columns where its lines fit, and otherwise row by row, every value after the head of its
 * column.
 */
export function tableText(table: Table, write: Write, width: number): string[] {
  const written = (rows: readonly Row[]) =>
    rows.map((row) => row.map((cell) => ({ cell, text: write(cell) })));
  const [head, body, foot] = [written(table.head), written(table.body), written(table.foot)];
  return inColumns([head, body, foot], table.columns, width) ?? inLines(head, [...body, ...foot], width);
}

function inColumns(parts: Written[][][], columns: number, width: number): string[] | null {
  const rows = parts.flat();
  const isPlain = rows.every((row) => row.every(({ text, cell }) => cell.span === 1 && !text.includes('\n')));
  if (!isPlain) return null;
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...rows.map((row) => widthOf(row[column]!.text))),
  );
  if (widths.reduce((sum, each) => sum + each + gap, -gap) > width) return null;
  const line = (row: Written[]) =>
    row
      .map(({ text, cell }, column) => {
        const space = ' '.repeat(widths[column]! - widthOf(text));
        return cell.number ? space + text : text + space;
      })
      .join(' '.repeat(gap))
      .trimEnd();
  const ruler = widths.map((each) => '-'.repeat(each)).join(' '.repeat(gap));
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, index) => [...(index === 0 ? [] : [ruler]), ...part.map(line)]);
}

function inLines(head: Written[][], rows: Written[][], _width: number): string[] {
  const labels = labelsOf(head);
  return rows.flatMap((row, index) => {
    let column = 0;
    const lines = row.flatMap(({ text, cell }) => {
      const label = labels[column] ?? '';
      column += cell.span;
      if (text === '') return [];
      return label === '' ? [text] : [`${label}: ${text}`];
    });
    return [...(index === 0 ? [] : ['']), ...lines];
  });
}

/** What is written over each column, from the top down. */
function labelsOf(head: Written[][]): string[] {
  const labels: string[][] = [];
  for (const row of head) {
    let column = 0;
    for (const { text, cell } of row) {
      for (const end = column + cell.span; column < end; column += 1)
        if (text !== '') labels[column] = [...(labels[column] ?? []), text];
    }
  }
  return Array.from(labels, (parts) => (parts ?? []).join(', '));
}
