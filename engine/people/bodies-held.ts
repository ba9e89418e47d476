import type { Tx } from '../database/unit-of-work.ts';
import type { Instant } from '../kernel/clock.ts';
import { heldHere } from './held-role.ts';
import { rolesHeld } from './mandates.ts';
import type { Role } from './roles.ts';
import type { Where } from './scope.ts';

/** The bodies that a person holds a role for at an instant, where something is done; null stands for any. */
export async function bodiesHeldFor(
  tx: Tx,
  held: { organization: string; person: string; role: Role; where: Where; at: Instant },
): Promise<(string | null)[]> {
  const roles = await rolesHeld(tx, held.organization, held.person, held.at);
  return heldHere(roles, held.where)
    .filter(({ role }) => role === held.role)
    .map(({ body }) => body);
}
