import type { Issue } from '../kernel/refusals.ts';
import { LocalDate } from '../kernel/values.ts';
import { Territory } from '../people/territory.ts';
import { listed, readSheet, rowIssue, type SheetRow } from './csv-sheet.ts';

/** The columns of a sheet of assemblies by block, and the headers by which it may name them. */
const columns = {
  territory: ['territory', 'place', 'block', 'territorio', 'lugar', 'manzana'],
  heldOn: ['heldon', 'day', 'date', 'dia', 'fecha'],
  attended: ['attended', 'attendance', 'people', 'asistentes', 'asistencia', 'personas'],
} as const;

/** An assembly of a block as a sheet writes it. */
export interface WrittenAssembly {
  readonly territory: string;
  readonly heldOn: string;
  readonly attended: number;
}

/** The rows of a sheet of assemblies by block, each with its number in it, or what is wrong with them. Pure. */
export function readBlockAssemblies(
  csv: string,
  ignored: readonly string[],
): { readonly rows: readonly (WrittenAssembly & { row: number })[] } | { readonly issues: readonly Issue[] } {
  const sheet = readSheet(csv, { columns, required: ['territory', 'heldOn', 'attended'], ignored });
  if ('issues' in sheet) return sheet;
  const issues: Issue[] = [];
  const rows = sheet.rows.map((written) => {
    const { row, cell, flaws } = written;
    issues.push(...flaws, ...flawsOf(written));
    const [territory, attended] = [cell('territory'), Number(cell('attended'))];
    return { row, territory, attended, heldOn: dayOf(cell('heldOn')) ?? '' };
  });
  return issues.length > 0 ? { issues: listed(issues) } : { rows };
}

function flawsOf({ row, cell }: SheetRow<keyof typeof columns>): Issue[] {
  const isWrong = {
    territory: (text: string) => !Territory.safeParse(text).success,
    heldOn: (text: string) => dayOf(text) === undefined,
    // A number that is written with a separator may be read in two ways: nobody guesses.
    attended: (text: string) => !/^[1-9]\d{0,8}$/.test(text),
  };
  const reasons = { territory: 'not-a-place', heldOn: 'not-a-day', attended: 'not-a-count' } as const;
  return (['territory', 'heldOn', 'attended'] as const).flatMap((column) => {
    if (cell(column) === '') return [rowIssue(row, column, 'cell-empty')];
    return isWrong[column](cell(column)) ? [rowIssue(row, column, reasons[column])] : [];
  });
}

/** A day as spreadsheets write it: `2019-01-10`, or `10/01/2019` with the day first, as all our countries do. */
function dayOf(text: string): string | undefined {
  const [, first, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const day = year === undefined ? text : `${year}-${month!.padStart(2, '0')}-${first!.padStart(2, '0')}`;
  return LocalDate.safeParse(day).success ? day : undefined;
}
