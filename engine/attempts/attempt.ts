import type { Instant } from '../kernel/clock.ts';
import type { Principal } from '../kernel/engine.ts';
import { newId } from '../kernel/ids.ts';
import type { Refusal } from '../kernel/refusals.ts';
import type { Role } from '../people/roles.ts';
import { reasonOf } from './policy.ts';

/** A command that was refused, as the kernel knows it. */
export interface RefusedCommand {
  readonly organization: string;
  readonly process?: string | undefined;
  readonly command: string;
  readonly principal: Principal;
  readonly input: unknown;
  readonly refusal: Refusal;
  /** The roles held there; left out where it was refused before they were looked at. */
  readonly roles?: readonly Role[];
}

/** Who is counted without being told apart. */
export type Crowd = 'public' | 'voter' | 'stranger';

/** A person's attempt, as it is kept. */
export interface PersonsAttempt {
  readonly id: string;
  readonly process: string | null;
  readonly command: string;
  readonly person: string;
  readonly roles: readonly Role[] | undefined;
  readonly code: string;
  readonly reason: string | null;
  readonly thing: string | null;
  readonly subjects: readonly string[];
  readonly at: Instant;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);

const mostSubjects = 8;

/** What is kept of a person's refused command: of its input, only the ids that it names. */
export function attemptOf(refused: RefusedCommand, at: Instant): PersonsAttempt {
  const { process, command, principal, input, refusal, roles } = refused;
  const fields = typeof input === 'object' && input !== null ? Object.values(input) : [];
  return {
    id: newId(at),
    process: isId(process) ? process : null,
    command,
    person: principal.id,
    roles,
    code: refusal.code,
    ...reasonOf(refusal),
    subjects: [...new Set(fields.filter(isId))].slice(0, mostSubjects),
    at,
  };
}

/** The hour that an instant is in, by its beginning. */
export const hourOf = (at: Instant): Instant => `${at.slice(0, 13)}:00:00.000Z`;
