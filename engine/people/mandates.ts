import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import type { Role } from './roles.ts';

/** A role held now, and whether it is held in one process only. */
export interface HeldRole {
  readonly role: Role;
  readonly process: string | null;
}

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
    .map((row) => ({ role: row.role as Role, process: row.process }));
}

const readMandates = statement<{
  role: string;
  process: string | null;
  valid_from: Instant;
  valid_to: Instant | null;
}>(`
  select role, process, valid_from, valid_to from mandate where organization = $1 and person = $2`);
