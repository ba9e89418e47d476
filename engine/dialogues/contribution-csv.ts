import type { Issue } from '../kernel/refusals.ts';
import type { ContributionChannel, ContributionKind } from './contribution-values.ts';
import { channelOf, columns, kindOf } from './csv-columns.ts';
import { listed, readSheet, rowIssue, type SheetRow } from './csv-sheet.ts';

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

/**
 * Reads a sheet of contributions: every row, or what is wrong with each. Pure. A column that is not known is refused
 * unless it is named in `ignored`.
 */
export function readContributions(csv: string, ignored: readonly string[]): ReadContributions {
  const sheet = readSheet(csv, { columns, required: ['kind', 'body'], ignored });
  if ('issues' in sheet) return { ok: false, issues: sheet.issues };
  const issues: Issue[] = [];
  const rows: ContributionRow[] = [];
  for (const written of sheet.rows) {
    const read = readRow(written);
    if ('issues' in read) issues.push(...read.issues);
    else rows.push(read.row);
  }
  if (rows.length > maxRows) issues.push({ path: 'csv', reason: 'too-many-rows', details: { maxRows } });
  return issues.length > 0 ? { ok: false, issues: listed(issues) } : { ok: true, rows };
}

function readRow({
  row,
  cell,
  flaws,
}: SheetRow<keyof typeof columns>): { row: ContributionRow } | { issues: Issue[] } {
  const issues: Issue[] = [];
  const kind = kindOf(cell('kind'));
  if (kind === undefined)
    issues.push(rowIssue(row, 'kind', cell('kind') === '' ? 'cell-empty' : 'unknown-kind'));
  const body = cell('body');
  if (body === '') issues.push(rowIssue(row, 'body', 'cell-empty'));
  if (body.length > maxBody) issues.push(rowIssue(row, 'body', 'cell-too-long', { maxLength: maxBody }));
  issues.push(...flaws);
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
