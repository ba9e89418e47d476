import type { Refusal, RefusalCode } from '../engine/index.ts';

/** The status of the answer to each refusal: one table, and nowhere else a number. */
export const statusOf = {
  'unknown-command': 404,
  'not-found': 404,
  'not-permitted': 403,
  'not-accepted-in-stage': 409,
  'not-accepted-in-state': 409,
  'gate-blocked': 409,
  'not-possible': 409,
  'stale-version': 412,
  invalid: 422,
} as const satisfies Record<RefusalCode, number>;

/** Thrown at the edge only, where a refusal becomes an answer by RFC 9457. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
