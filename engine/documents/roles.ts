import { givenRoles, type Role } from '../people/roles.ts';

/** Who writes documents of a process into its register. */
export const drafters = [
  'team',
  'secretary',
  'point-of-contact',
  'facilitator',
  'technical-unit',
  'territorial-servant',
] as const satisfies readonly Role[];

/** Who approves what somebody else drafted. */
export const approvers = [
  'secretary',
  'facilitator',
  'team',
  'attesting-officer',
  'point-of-contact',
] as const satisfies readonly Role[];

/** Who publishes, and corrects what was issued. */
export const publishers = ['secretary', 'team', 'point-of-contact'] as const satisfies readonly Role[];

/** Who hands in what others observed or signed on paper, with its scan. */
export const officers: readonly Role[] = [
  'team',
  'secretary',
  'facilitator',
  'territorial-servant',
  'paper-officer',
  'attesting-officer',
  'point-of-contact',
];

/** Whoever is on record here: a mandate is not asked of those who were at a meeting or are asked to sign. */
export const anybodyOnRecord: readonly Role[] = [...givenRoles, 'public'];
