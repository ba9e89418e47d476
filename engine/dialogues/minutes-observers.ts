import type { Role } from '../people/roles.ts';

/** Whose mandates let them observe minutes; who was at the meeting, on record, needs none. */
export const observers = [
  'team',
  'facilitator',
  'secretary',
  'forum-member',
  'technical-unit',
  'responsible-institution',
  'monitoring-body',
  'observer',
  'point-of-contact',
  'civil-society-counterpart',
  'territorial-servant',
  'promoter',
  'liaison',
  'attesting-officer',
] as const satisfies readonly Role[];

export const anybody: readonly Role[] = [...observers, 'public'];
