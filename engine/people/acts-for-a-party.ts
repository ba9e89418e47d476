import { whereOf } from '../kernel/authorise.ts';
import type { Context } from '../kernel/command.ts';
import { notPossible, type Refused } from '../kernel/refusals.ts';
import { heldHere } from './held-role.ts';
import { rolesHeld } from './mandates.ts';
import type { Role } from './roles.ts';

/** The roles of those who carry a plan out, or answer for it. */
const parties: readonly Role[] = [
  'administrator',
  'team',
  'facilitator',
  'technical-unit',
  'responsible-institution',
];

/** Refuses who would judge for the monitoring body and holds, here and now, a role of those who are judged. */
export async function actsForAParty({
  tx,
  organization,
  process,
  acting,
  recordedAt,
}: Context<unknown>): Promise<Refused | undefined> {
  const held = await rolesHeld(tx, organization, acting.id, recordedAt);
  const here = heldHere(held, whereOf(process));
  const roles = [...new Set(here.map(({ role }) => role).filter((role) => parties.includes(role)))];
  return roles.length === 0 ? undefined : notPossible('assessor-is-a-party', { roles });
}
