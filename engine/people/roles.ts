/**
 * The engine's roles. A workflow gives them its own names; a mandate says who holds which, for whom and until when.
 * `clock` is held by what falls due, and `public` by anyone.
 */
export const roles = [
  'administrator',
  'team',
  'facilitator',
  'technical-unit',
  'responsible-institution',
  'forum-member',
  'secretary',
  'polling-officer',
  'paper-officer',
  'monitoring-body',
  'observer',
  'public',
  'clock',
] as const;

export type Role = (typeof roles)[number];
