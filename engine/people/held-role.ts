import type { Role } from './roles.ts';
import { covers, type Scope, type Where } from './scope.ts';

/** A role held now, within what, and for which body; null stands for any. */
export interface HeldRole {
  readonly role: Role;
  readonly scope: Scope;
  readonly body: string | null;
}

/** The roles that say something about what is done there. */
export const heldHere = (held: readonly HeldRole[], where: Where): HeldRole[] =>
  held.filter(({ scope }) => covers(scope, where));
