import type { Role } from '../people/roles.ts';
import type { Instant } from './clock.ts';
import type { Principal } from './engine.ts';
import { type Refused, refuse } from './refusals.ts';

/** How long a confirmed second factor is good for. */
export const stepUpMinutes = 15;

/** Whether a second factor was confirmed lately enough. */
export const confirmedLately = (confirmedAt: Instant | undefined, now: Instant): boolean =>
  confirmedAt !== undefined && Date.parse(now) - Date.parse(confirmedAt) < stepUpMinutes * 60_000;

/**
 * Refuses what a person does as an administrator in a session whose second factor was not confirmed of late: a
 * browser left open, or a mailbox that somebody else reads, must not be enough to give mandates and keys. What is
 * done by a key is not asked: the key is a secret of its own, with scopes and an end.
 */
export function stepUp(principal: Principal, command: string, role: Role, now: Instant): Refused | undefined {
  if (principal.via !== 'session' || role !== 'administrator') return undefined;
  if (confirmedLately(principal.secondFactorAt, now)) return undefined;
  return refuse({ code: 'second-factor-needed', command, withinMinutes: stepUpMinutes });
}
