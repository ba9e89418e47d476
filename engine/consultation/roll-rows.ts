import type { KeyObject } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import type { Issue, Refused } from '../kernel/refusals.ts';
import { refuse } from '../kernel/refusals.ts';
import type { DocumentKind } from './secrecy/document-number.ts';
import { documentPseudonym } from './secrecy/document-pseudonym.ts';

export interface WrittenDocument {
  readonly kind: DocumentKind;
  readonly number: string;
}

/** How many rows a refusal names; the rest is a number. A row is named by its place, never by what it says. */
const issuesListed = 100;

/**
 * Reads document numbers from CSV: a column `number`, and a column `kind` where not all are of one kind. Rows are
 * counted as a spreadsheet shows them, the heading being the first.
 */
export function readRollFile(csv: string, kind: DocumentKind | undefined): WrittenDocument[] | Refused {
  let rows: Record<string, string>[];
  try {
    rows = parse(csv, {
      bom: true,
      columns: (heading: string[]) => heading.map((name) => name.trim().toLowerCase()),
      delimiter: [',', ';'],
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return invalidRows([
      { path: 'csv', reason: 'csv-unreadable', details: { line: Number(error.lines ?? 0) } },
    ]);
  }
  const first = rows[0];
  if (first === undefined) return invalidRows([{ path: 'csv', reason: 'csv-empty' }]);
  if (first.number === undefined) return invalidRows([{ path: 'csv', reason: 'csv-has-no-number-column' }]);
  if (first.kind === undefined && kind === undefined)
    return invalidRows([{ path: 'kind', reason: 'required' }]);
  return rows.map((row) => ({ kind: (row.kind || kind) as DocumentKind, number: row.number ?? '' }));
}

/** Makes pseudonyms of documents, all or none; what is wrong is said row by row and never repeats a number. */
export function pseudonymsOf(
  documents: readonly WrittenDocument[],
  { key, taken, path }: { key: KeyObject; taken: readonly DocumentKind[]; path: (at: number) => string },
): string[] | Refused {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  documents.forEach((document, at) => {
    const reason = taken.includes(document.kind) ? undefined : 'document-kind-not-in-charter';
    const made = reason === undefined ? documentPseudonym(key, document) : undefined;
    if (made === undefined) issues.push({ path: path(at), reason: reason! });
    else if (!made.ok) issues.push({ path: path(at), reason: made.refusal.code });
    else if (seen.has(made.pseudonym)) issues.push({ path: path(at), reason: 'document-twice' });
    else seen.add(made.pseudonym);
  });
  return issues.length > 0 ? invalidRows(issues) : [...seen];
}

/** Refuses rows, as many of them as are worth listing. */
export function invalidRows(issues: readonly Issue[]): Refused {
  const left = issues.length - issuesListed;
  const more = left > 0 ? [{ path: '', reason: 'more-rows-like-these', details: { left } }] : [];
  return refuse({ code: 'invalid', issues: [...issues.slice(0, issuesListed), ...more] });
}
