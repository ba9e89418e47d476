import { CsvError, parse } from 'csv-parse/sync';
import type { Json } from '../kernel/canonical.ts';
import type { Issue } from '../kernel/refusals.ts';
import type { ContributionChannel, ContributionKind } from './contribution-values.ts';
import { type Column, channelOf, columnOf, columns, kindOf, plain } from './csv-columns.ts';

/** One row of a sheet of contributions. */
export interface ContributionRow {
  /** The row as a spreadsheet numbers it: the header is row 1. */
  readonly row: number;
  readonly kind: ContributionKind;
  readonly body: string;
  readonly folio?: string;
  readonly segment?: string;
  readonly channel?: ContributionChannel;
}

export type ReadContributions =
  | { readonly ok: true; readonly rows: readonly ContributionRow[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const maxRows = 100_000;
const maxBody = 20_000;

/** Errors by row that are listed; beyond it only their number is told. */
const issuesListed = 200;

/** What can be wrong with a row or a column. */
export type RowFlaw =
  | 'cell-empty'
  | 'cell-too-long'
  | 'cell-without-header'
  | 'unknown-kind'
  | 'unknown-channel'
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
  column: Column | null,
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

/**
 * Reads a sheet of contributions: every row, or what is wrong with each. Pure. The text is the file's, decoded as
 * UTF-8; a byte order mark is taken off, and the header line tells comma from semicolon, with which Spanish
 * spreadsheets save. A column that is not known is refused unless it is named in `ignored`.
 */
export function readContributions(csv: string, ignored: readonly string[]): ReadContributions {
  const records = recordsOf(csv);
  if ('issue' in records) return { ok: false, issues: [records.issue] };
  const [header, ...data] = records.records;
  const headers = readHeader(header ?? [], ignored);
  if ('issues' in headers) return { ok: false, issues: headers.issues };
  const issues: Issue[] = [];
  const rows: ContributionRow[] = [];
  data.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === '')) return;
    const read = readRow(index + 2, cells, headers);
    if ('issues' in read) issues.push(...read.issues);
    else rows.push(read.row);
  });
  if (rows.length + issues.length === 0) issues.push({ path: 'csv', reason: 'csv-is-empty' });
  if (rows.length > maxRows) issues.push({ path: 'csv', reason: 'too-many-rows', details: { maxRows } });
  return issues.length > 0 ? { ok: false, issues: listed(issues) } : { ok: true, rows };
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
interface Header {
  readonly positions: ReadonlyMap<Column, number>;
  readonly named: ReadonlySet<number>;
}

function readHeader(header: readonly string[], ignored: readonly string[]): Header | { issues: Issue[] } {
  const left = new Set(ignored.map(plain));
  const positions = new Map<Column, number>();
  const named = new Set<number>();
  const issues: Issue[] = [];
  header.forEach((written, position) => {
    // A spreadsheet that is wider than its data leaves columns without a header.
    if (written.trim() === '') return;
    named.add(position);
    const column = columnOf(written);
    if (left.has(plain(written))) return;
    if (column === undefined) {
      issues.push({
        path: 'csv.1',
        reason: 'unknown-column',
        details: { row: 1, column: written.slice(0, 60) },
      });
    } else if (positions.has(column)) issues.push(rowIssue(1, column, 'column-twice'));
    else positions.set(column, position);
  });
  for (const column of ['kind', 'body'] as const) {
    if (!positions.has(column)) {
      issues.push(rowIssue(1, column, 'column-missing', { accepted: [...columns[column]] }));
    }
  }
  return issues.length > 0 ? { issues } : { positions, named };
}

function readRow(
  row: number,
  cells: readonly string[],
  { positions, named }: Header,
): { row: ContributionRow } | { issues: Issue[] } {
  const cell = (column: Column) => (cells[positions.get(column) ?? -1] ?? '').trim();
  const issues: Issue[] = [];
  const kind = kindOf(cell('kind'));
  if (kind === undefined)
    issues.push(rowIssue(row, 'kind', cell('kind') === '' ? 'cell-empty' : 'unknown-kind'));
  const body = cell('body');
  if (body === '') issues.push(rowIssue(row, 'body', 'cell-empty'));
  if (body.length > maxBody) issues.push(rowIssue(row, 'body', 'cell-too-long', { maxLength: maxBody }));
  // U+FFFD is what a decoder leaves where bytes were not UTF-8; PostgreSQL keeps no U+0000.
  if (cells.some((text) => text.includes('\uFFFD') || text.includes('\0')))
    issues.push(rowIssue(row, null, 'not-utf-8'));
  if (cells.some((text, position) => text.trim() !== '' && !named.has(position)))
    issues.push(rowIssue(row, null, 'cell-without-header'));
  const folio = cell('folio');
  if (folio.length > 60) issues.push(rowIssue(row, 'folio', 'cell-too-long', { maxLength: 60 }));
  const channel = cell('channel') === '' ? undefined : channelOf(cell('channel'));
  if (cell('channel') !== '' && channel === undefined)
    issues.push(rowIssue(row, 'channel', 'unknown-channel'));
  const segment = cell('segment');
  if (issues.length > 0 || kind === undefined) return { issues };
  return {
    row: {
      row,
      kind,
      body,
      ...(folio === '' ? {} : { folio }),
      ...(segment === '' ? {} : { segment }),
      ...(channel === undefined ? {} : { channel }),
    },
  };
}
