import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Role } from './roles.ts';

/**
 * The bodies that a person holds a role for at an instant, in a process or in the whole organization; null
 * where a mandate names none, which stands for any.
 */
export async function bodiesHeldFor(
  tx: Tx,
  held: { organization: string; person: string; role: Role; process: string; at: Instant },
): Promise<(string | null)[]> {
  const { at } = held;
  const rows = await tx
    .selectFrom('mandate')
    .select(['body', 'process', 'valid_from', 'valid_to'])
    .where('organization', '=', held.organization)
    .where('person', '=', held.person)
    .where('role', '=', held.role)
    .execute();
  return rows
    .filter((row) => row.process === null || row.process === held.process)
    .filter((row) => row.valid_from <= at && (row.valid_to === null || at < row.valid_to))
    .map(({ body }) => body);
}
