import { hashOf } from '../kernel/canonical.ts';
import type { Instant } from '../kernel/clock.ts';
import type { RecordedMigration } from '../workflow/migration/mapping.ts';

/** A step of a machine, kept so that the state can be folded again from the ledger alone. */
export interface RecordedStep {
  /** The kind of thing: `process`, `meeting`, `agreement`. */
  readonly of: string;
  readonly id: string;
  /** Left out when the thing begins. */
  readonly event?: string;
  readonly verdict?: string;
  /** The batch that the thing began in. A step that has it and no event begins a whole batch, and `id` is the batch. */
  readonly batch?: string;
  /** Where the step brings a process to another version of its workflow: from here on its machine is that one's. */
  readonly migration?: RecordedMigration;
}

/** The commitment to the free texts of a row: salted, so that the ledger tells nothing and proves all. */
export interface RecordedSeal {
  readonly of: string;
  readonly id: string;
  readonly seal: string;
}

/** A sealed row whose texts were erased, with their salt, on purpose: without this record it counts as tampering. */
export interface RecordedErasure {
  readonly of: string;
  readonly id: string;
  /** The process that the row is of, where the event is in the organization's own ledger. */
  readonly process?: string;
}

/**
 * A mandate that came, or ended, with something else: with the membership of a committee. One that ended names its `end`;
 * the rest is what `give-mandate` and `end-mandate` tell.
 */
export interface RecordedMandate {
  readonly mandate: string;
  readonly [name: string]: unknown;
}

/** A window that something was done in that it may block: an electoral blackout, force majeure. */
export interface WithinWindow {
  readonly window: string;
  /** The kind of act, and when it happened. */
  readonly act: string;
  readonly at: Instant;
  /** The claim of an exception that it was done by. */
  readonly claim?: string | undefined;
}

/** What an event holds. No personal data: people are ids, texts are seals. */
export interface EventBody {
  readonly payload: { readonly [name: string]: unknown };
  readonly steps: readonly RecordedStep[];
  readonly seals: readonly RecordedSeal[];
  readonly erasures?: readonly RecordedErasure[] | undefined;
  readonly mandates?: readonly RecordedMandate[] | undefined;
  readonly command: string;
  /** Who did it, as what, and by which key, told by its prefix: who issued that key the organization's ledger tells. */
  readonly by: { readonly id: string; readonly role: string; readonly key?: string | undefined };
  readonly late?: true | undefined;
  /** What it was done within. */
  readonly within?: readonly WithinWindow[] | undefined;
  readonly corrects?: number | undefined;
}

/** An event in its place in a ledger. */
export interface LedgerEvent {
  readonly organization: string;
  readonly ledger: string;
  readonly seq: number;
  readonly type: string;
  readonly body: EventBody;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly previousHash: string;
  readonly hash: string;
}

/** The hash before the first event. */
export const genesis = '0'.repeat(64);

/** The hash of an event: over everything in it and over the hash before it. */
export function eventHash(event: Omit<LedgerEvent, 'hash'>): string {
  return hashOf({
    organization: event.organization,
    ledger: event.ledger,
    seq: event.seq,
    type: event.type,
    body: event.body,
    occurredAt: event.occurredAt,
    recordedAt: event.recordedAt,
    previousHash: event.previousHash,
  });
}
