import { statement } from '../database/statement.ts';
import type { Context } from '../kernel/command.ts';
import { calendarOf } from '../workflow/calendar.ts';

/** A place in the register: the year is that of the jurisdiction's day on which it was given. */
export interface RegisterNumber {
  readonly series: string;
  readonly year: number;
  readonly number: number;
  /** What people call it by, and what its QR holds: ACTA-2026-0017. */
  readonly folio: string;
}

/**
 * Gives the next number of a series in the organization's register: its processes share the series, and the row is held
 * until the command ends, so that no number is given twice and none is lost to a command that was refused.
 */
export async function nextNumber(context: Context<unknown>, series: string): Promise<RegisterNumber> {
  const { tx, organization, process, recordedAt } = context;
  const year = Number(calendarOf(process.workflow.spec).localDate(recordedAt).slice(0, 4));
  const [row] = await takeNumber(tx, [organization, series, year]);
  const number = row!.last;
  return { series, year, number, folio: `${series}-${year}-${String(number).padStart(4, '0')}` };
}

const takeNumber = statement<{ last: number }>(`
  insert into register_number (organization, series, year, last) values ($1, $2, $3, 1)
  on conflict (organization, series, year) do update set last = register_number.last + 1
  returning last`);
