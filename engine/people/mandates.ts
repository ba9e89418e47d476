import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { HeldRole } from './held-role.ts';
import type { Role } from './roles.ts';
import { type ScopeRow, scopeOf } from './scope-row.ts';

/** The roles that a person holds at an instant, by the mandates on record. */
export async function rolesHeld(
  tx: Tx,
  organization: string,
  person: string,
  at: Instant,
): Promise<HeldRole[]> {
  const rows = await readMandates(tx, [organization, person]);
  return rows
    .filter((row) => row.valid_from <= at && (row.valid_to === null || at < row.valid_to))
    .map((row) => ({ role: row.role as Role, scope: scopeOf(row), body: row.body }));
}

const readMandates = statement<
  ScopeRow & { role: string; body: string | null; valid_from: Instant; valid_to: Instant | null }
>(`
  select role, scope, process, territory, subject, body, valid_from, valid_to
  from mandate where organization = $1 and person = $2`);
