import type { Instant } from '../../kernel/clock.ts';
import type { Context } from '../../kernel/command.ts';

/** Ends the presence of some seats at an instant, or of all; answers which they were. */
export async function checkOut(
  { tx, organization, process }: Context<unknown>,
  session: string,
  at: Instant,
  seats?: readonly string[],
): Promise<string[]> {
  let query = tx
    .updateTable('session_attendance')
    .set((row) => ({ out_at: row.fn<string>('greatest', ['in_at', row.val(at)]) }))
    .where('organization', '=', organization)
    .where('process', '=', process.id)
    .where('session', '=', session)
    .where('out_at', 'is', null);
  if (seats !== undefined) query = query.where('seat', 'in', [...seats]);
  const rows = await query.returning('seat').execute();
  return rows.map(({ seat }) => seat).sort();
}
