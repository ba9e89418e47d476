/**
 * The engine's roles. A workflow gives them its own names; a mandate says who holds which, for whom, within what and
 * until when. `clock` is held by what falls due, and `public` by anyone. `docs/people.md` says what each is for.
 */
export const roles = [
  'administrator',
  'team',
  'point-of-contact',
  'facilitator',
  'technical-unit',
  'responsible-institution',
  'civil-society-counterpart',
  'promoter',
  'territorial-servant',
  'liaison',
  'forum-member',
  'secretary',
  'attesting-officer',
  'polling-officer',
  'paper-officer',
  'monitoring-body',
  'observer',
  'public',
  'clock',
] as const;

export type Role = (typeof roles)[number];

/** Roles that a person can be given: the clock's and the public's are nobody's. */
export const givenRoles = roles.filter((role) => role !== 'clock' && role !== 'public');
