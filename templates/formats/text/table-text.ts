import { isForm } from '../form-table.ts';
import type { Cell, Row, Table } from '../tree/nodes.ts';
import { widthOf } from './wrap.ts';

interface Written {
  readonly text: string;
  readonly cell: Cell;
}

type Write = (cell: Cell) => string;

const gap = 2;

/** What is filled in by hand. */
const byHand = '____';

/**
 * A table in plain text: in columns where its lines fit, and otherwise row by row, every value after the head of its
 * column.
 */
export function tableText(table: Table, write: Write, width: number): string[] {
  const form = isForm(table);
  const textOf = (cell: Cell) => {
    const text = write(cell);
    return form && text === '' && cell.heads === null ? byHand : text;
  };
  const written = (rows: readonly Row[]) =>
    rows.map((row) => row.map((cell) => ({ cell, text: textOf(cell) })));
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

function inLines(head: Written[][], rows: Written[][], width: number): string[] {
  const labels = labelsOf(head);
  return rows.flatMap((row, index) => {
    let column = 0;
    const lines: string[] = [];
    for (const { text, cell } of row) {
      const label = labels[column] ?? '';
      column += cell.span;
      if (text === '') continue;
      const line = label === '' ? text : `${label}: ${text}`;
      const before = lines.at(-1) ?? '';
      // Boxes to fill in stand beside each other, as on paper.
      const joins =
        text === byHand && before.endsWith(byHand) && widthOf(before) + gap + widthOf(line) <= width;
      if (joins) lines[lines.length - 1] = `${before}${' '.repeat(gap)}${line}`;
      else lines.push(line);
    }
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
