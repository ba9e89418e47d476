import type { Catalogue } from '../catalogue.ts';
import type { KeyFolder } from '../consultation/secrecy/key-folder.ts';
import type { UnitOfWork } from '../database/unit-of-work.ts';
import type { Clock, Instant } from './clock.ts';

/** What the kernel works with: the way into the database, what there is to name, the time, and the keys. */
export interface Engine {
  readonly unit: UnitOfWork;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** The secrets of consultations: outside of the database, so that they can be destroyed. */
  readonly keys: KeyFolder;
  /** Where faults are told that stop nothing: a line of JSON each, without personal data. */
  readonly log?: (line: string) => void;
}

/** Who calls: a person by a key, the public, or the clock. */
export interface Principal {
  readonly kind: 'person' | 'public' | 'clock';
  readonly id: string;
  /** What the key may do: `read`, `command:*`, or `command:` and a name. Left out, everything. */
  readonly scopes?: readonly string[];
  /** The prefix of the key that was shown, which the ledger tells of what was done by it. */
  readonly key?: string;
  /** How they showed who they are; left out, by neither: the clock, the demo, a test. */
  readonly via?: 'key' | 'session';
  /** When the second factor of the session was last confirmed. */
  readonly secondFactorAt?: Instant;
  /** The account that is signed in, of somebody who is nobody in this organization: by it an invitation is accepted. */
  readonly account?: { readonly id: string; readonly email: string };
}

export const publicPrincipal: Principal = { kind: 'public', id: 'public' };
export const clockPrincipal: Principal = { kind: 'clock', id: 'clock' };

/** A command as it comes in, before anything of it is believed. */
export interface CommandRequest {
  readonly organization: string;
  readonly process?: string | undefined;
  readonly command: string;
  readonly input: unknown;
  /** The same key gets the same answer again. */
  readonly key?: string | undefined;
  /** The version of the process that the caller has seen. */
  readonly expectedVersion?: number | undefined;
}
