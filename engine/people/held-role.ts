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

type OfThing = Extract<Scope, { readonly kind: 'dialogue' | 'commitment' }>;
const isOfThing = (scope: Scope): scope is OfThing =>
  scope.kind === 'dialogue' || scope.kind === 'commitment';

/** The roles of mandates that say something there, or of one thing of that process; each once, but for everyone's. */
export const rolesThere = (held: readonly HeldRole[], where: Where): Role[] => {
  const there = held.filter(
    ({ scope }) => covers(scope, where) || (isOfThing(scope) && scope.process === where.process),
  );
  return [...new Set(there.map(({ role }) => role))].filter((role) => role !== 'public').sort();
};
