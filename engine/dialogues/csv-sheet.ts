import { CsvError, parse } from 'csv-parse/sync';
import type { Json } from '../kernel/canonical.ts';
import type { Issue } from '../kernel/refusals.ts';
import { plain } from './csv-columns.ts';

/** Errors by row that are listed; beyond it only their number is told. */
const issuesListed = 200;

/** What can be wrong with a row or a column. */
type RowFlaw =
  | 'cell-empty'
  | 'cell-too-long'
  | 'cell-without-header'
  | 'unknown-kind'
  | 'unknown-channel'
  | 'not-a-day'
  | 'not-a-place'
  | 'not-a-count'
  | 'not-utf-8'
  | 'column-missing'
  | 'column-twice'
  | 'folio-taken'
  | 'folio-twice'
  | 'folio-of-another-meeting'
  | 'not-on-the-stakeholder-map';

/** An issue of a sheet: its row as a spreadsheet numbers it, its column, and a reason of the catalogues. */
export const rowIssue = (
  row: number,
  column: string | null,
  reason: RowFlaw,
  details: { [name: string]: Json } = {},
): Issue => ({
  path: column === null ? `csv.${row}` : `csv.${row}.${column}`,
  reason,
  details: { row, ...(column === null ? {} : { column }), ...details },
});

/** The first issues, and how many there are when they are more. */
export function listed(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length <= issuesListed) return issues;
  const more = { path: 'csv', reason: 'more-rows-with-errors', details: { errors: issues.length } };
  return [...issues.slice(0, issuesListed), more];
}

/** The columns of a sheet, and the headers by which it may name each, as `plain` writes them. */
type Columns<Column extends string> = { readonly [column in Column]: readonly string[] };

/** A row with something in it. */
export interface SheetRow<Column extends string> {
  /** The row as a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  /** What stands in a column, without outer spaces; empty where the sheet has no such column. */
  cell(column: Column): string;
  /** Damaged characters, and what stands outside of the columns. */
  readonly flaws: readonly Issue[];
}

/**
 * Reads a sheet row by row, or says what is wrong with it as a whole. Pure. The text is the file's, decoded as UTF-8; a
 * byte order mark is taken off, and the header line tells comma from semicolon, with which Spanish spreadsheets save. A
 * column that is not known is refused unless it is named in `ignored`.
 */
export function readSheet<Column extends string>(
  csv: string,
  known: { columns: Columns<Column>; required: readonly Column[]; ignored: readonly string[] },
): { readonly rows: readonly SheetRow<Column>[] } | { readonly issues: readonly Issue[] } {
  const records = recordsOf(csv);
  if ('issue' in records) return { issues: [records.issue] };
  const [header, ...data] = records.records;
  const headers = readHeader(header ?? [], known);
  if ('issues' in headers) return headers;
  const rows = data.flatMap((cells, index) =>
    cells.every((cell) => cell.trim() === '') ? [] : [rowOf(index + 2, cells, headers)],
  );
  return rows.length === 0 ? { issues: [{ path: 'csv', reason: 'csv-is-empty' }] } : { rows };
}

function recordsOf(csv: string): { records: string[][] } | { issue: Issue } {
  const headerLine = csv.split(/\r?\n/, 1)[0] ?? '';
  const count = (mark: string) => headerLine.split(mark).length;
  const delimiter = count(';') > count(',') ? ';' : ',';
  try {
    return { records: parse(csv, { bom: true, delimiter, relax_column_count: true }) as string[][] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { issue: { path: 'csv', reason: 'csv-malformed', details: { line: Number(error.lines ?? 0) } } };
  }
}

/** Where each of our columns is, and which positions have a header at all. */
interface Header<Column extends string> {
  readonly positions: ReadonlyMap<Column, number>;
  readonly named: ReadonlySet<number>;
}

function readHeader<Column extends string>(
  header: readonly string[],
  { columns, required, ignored }: Parameters<typeof readSheet<Column>>[1],
): Header<Column> | { issues: Issue[] } {
  const left = new Set(ignored.map(plain));
  const positions = new Map<Column, number>();
  const named = new Set<number>();
  const issues: Issue[] = [];
  header.forEach((written, position) => {
    // A spreadsheet that is wider than its data leaves columns without a header.
    if (written.trim() === '') return;
    named.add(position);
    if (left.has(plain(written))) return;
    const column = (Object.keys(columns) as Column[]).find((one) => columns[one].includes(plain(written)));
    if (column === undefined) {
      issues.push({
        path: 'csv.1',
        reason: 'unknown-column',
        details: { row: 1, column: written.slice(0, 60) },
      });
    } else if (positions.has(column)) issues.push(rowIssue(1, column, 'column-twice'));
    else positions.set(column, position);
  });
  for (const column of required) {
    if (!positions.has(column))
      issues.push(rowIssue(1, column, 'column-missing', { accepted: [...columns[column]] }));
  }
  return issues.length > 0 ? { issues } : { positions, named };
}

function rowOf<Column extends string>(
  row: number,
  cells: readonly string[],
  { positions, named }: Header<Column>,
): SheetRow<Column> {
  const flaws: Issue[] = [];
  // U+FFFD is what a decoder leaves where bytes were not UTF-8; PostgreSQL keeps no U+0000.
  if (cells.some((text) => text.includes('\uFFFD') || text.includes('\0')))
    flaws.push(rowIssue(row, null, 'not-utf-8'));
  if (cells.some((text, position) => text.trim() !== '' && !named.has(position)))
    flaws.push(rowIssue(row, null, 'cell-without-header'));
  return { row, flaws, cell: (column) => (cells[positions.get(column) ?? -1] ?? '').trim() };
}
