import type { Checklist } from '../gates/verdict.ts';
import type { Role } from '../people/roles.ts';
import type { Json } from './canonical.ts';

/** One thing wrong with an input: where, and a reason that the catalogues put into words. */
export interface Issue {
  readonly path: string;
  readonly reason: string;
  readonly details?: { readonly [name: string]: Json | undefined };
}

/**
 * Why a command was not carried out: an expected answer, returned and never thrown. It carries codes and
 * numbers; the words, the status of the answer and what to do next are added where it is shown.
 */
export type Refusal =
  | { readonly code: 'unknown-command'; readonly command: string }
  | {
      /** A command of a process was sent to the organization, or the other way round. */
      readonly code: 'wrong-level';
      readonly command: string;
      readonly belongsTo: 'process' | 'organization';
    }
  /** The key that was shown does not have the scope, whatever its holder may do. */
  | { readonly code: 'scope-missing'; readonly command: string; readonly scope: string }
  | { readonly code: 'not-found'; readonly what: string; readonly id: string }
  | { readonly code: 'not-permitted'; readonly command: string; readonly needs: readonly Role[] }
  | { readonly code: 'second-factor-needed'; readonly command: string; readonly withinMinutes: number }
  | {
      readonly code: 'process-suspended';
      readonly command: string;
      readonly since: string | null;
      /** The reason that was given for it in public. */
      readonly why: string | null;
      readonly open: readonly string[];
    }
  | {
      readonly code: 'not-accepted-in-stage';
      readonly command: string;
      readonly open: readonly string[];
      readonly state: Json;
    }
  | {
      readonly code: 'not-accepted-in-state';
      readonly command: string;
      readonly of: string;
      readonly id: string;
      readonly state: string;
      readonly accepts: readonly string[];
    }
  | { readonly code: 'gate-blocked'; readonly stage: string; readonly checklist: Checklist }
  | { readonly code: 'stale-version'; readonly expected: number; readonly actual: number }
  | { readonly code: 'invalid'; readonly issues: readonly Issue[] }
  | {
      readonly code: 'not-possible';
      readonly reason: string;
      readonly details: { readonly [name: string]: Json | undefined };
    };

export type RefusalCode = Refusal['code'];

/** What a step answers when it may not be done. */
export interface Refused {
  readonly refusal: Refusal;
}

export const refuse = (refusal: Refusal): Refused => ({ refusal });

/** Refuses one field of the input. `reason` is a key of the catalogues. */
export const invalid = (path: string, reason: string, details?: Issue['details']): Refused =>
  refuse({ code: 'invalid', issues: [{ path, reason, ...(details === undefined ? {} : { details }) }] });

/** Refuses what the facts do not allow now. `reason` is a key of the catalogues. */
export const notPossible = (reason: string, details: { [name: string]: Json | undefined } = {}): Refused =>
  refuse({ code: 'not-possible', reason, details });

export const notFound = (what: string, id: string): Refused => refuse({ code: 'not-found', what, id });

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'refusal' in value;
}

const instant = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** A refusal whose hours are told in the zone of the process that it is about: `timeZone` stands beside them. */
export function inItsPlace(refusal: Refusal, timeZone: string): Refusal {
  const placed = <D extends Issue['details']>(details: D): D =>
    Object.values(details ?? {}).some((one) => typeof one === 'string' && instant.test(one))
      ? { ...details, timeZone }
      : details;
  if (refusal.code === 'not-possible') return { ...refusal, details: placed(refusal.details) };
  if (refusal.code !== 'invalid') return refusal;
  return {
    ...refusal,
    issues: refusal.issues.map((issue) =>
      issue.details === undefined ? issue : { ...issue, details: placed(issue.details) },
    ),
  };
}
