import type { Refusal, RefusalCode } from '../kernel/refusals.ts';

/**
 * Which refusals are kept. What was asked for in earnest and may not be is; what was only written wrongly is not:
 * it says nothing of who wrote it, and there is a great deal of it. One line for every code there is.
 */
const kept = {
  'unknown-command': false,
  'wrong-level': false,
  'scope-missing': true,
  'process-suspended': true,
  invalid: false,
  'not-found': true,
  'not-permitted': true,
  'second-factor-needed': true,
  'not-accepted-in-stage': true,
  'not-accepted-in-state': true,
  'gate-blocked': true,
  'stale-version': true,
  'not-possible': true,
} as const satisfies Record<RefusalCode, boolean>;

export const isKept = ({ code }: Refusal): boolean => kept[code];

/** The reason and the kind of thing that a refusal names, both codes of the catalogues; never its details. */
export function reasonOf(refusal: Refusal): {
  readonly reason: string | null;
  readonly thing: string | null;
} {
  switch (refusal.code) {
    case 'not-possible':
      return { reason: refusal.reason, thing: null };
    case 'not-found':
      return { reason: null, thing: refusal.what };
    case 'not-accepted-in-state':
      return { reason: null, thing: refusal.of };
    default:
      return { reason: null, thing: null };
  }
}

/** Of one person, code and hour, so many are kept each by itself; beyond, they are only counted. */
export const detailedPerHour = 60;

/** How long they are kept where nothing else is said, in days: over a year, so that a yearly report finds them. */
export const keptDays = 400;
