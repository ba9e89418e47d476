import type { Compilable } from 'kysely';
import type { z } from 'zod';
import type { Catalogue } from '../catalogue.ts';
import type { KeyFolder } from '../consultation/secrecy/key-folder.ts';
import type { Tx } from '../database/unit-of-work.ts';
import type { Checklist } from '../gates/verdict.ts';
import type { RecordedMandate } from '../ledger/event.ts';
import type { Role } from '../people/roles.ts';
import type { Where } from '../people/scope.ts';
import type { StageMapping } from '../workflow/migration/mapping.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { PublishedWorkflow } from '../workflow/registry.ts';
import type { Json } from './canonical.ts';
import type { Instant } from './clock.ts';
import type { Lifecycle } from './machine.ts';
import type { Refused } from './refusals.ts';

/** Who acts, under the role that the command was allowed by. */
export interface Acting {
  readonly kind: 'person' | 'public' | 'clock';
  /** The person's id, or `public` or `clock`. */
  readonly id: string;
  readonly role: Role;
  /** What the key that was shown may do; left out, everything. */
  readonly scopes?: readonly string[];
  /** The prefix of the key that was shown, where one was. */
  readonly key?: string;
  /** How they showed who they are, and when the second factor of the session was last confirmed. */
  readonly via?: 'key' | 'session';
  readonly secondFactorAt?: Instant;
  /** The account that is signed in, of somebody who is nobody in this organization. */
  readonly account?: { readonly id: string; readonly email: string };
}

/** Named values: JSON only, or the hash of the event throws. */
export type Fields = { readonly [name: string]: unknown };

/** A wait: the command that the clock sends at an instant. */
export interface Wait {
  readonly kind: string;
  readonly subject: string;
  readonly dueAt: Instant;
  readonly command: string;
  readonly input: { readonly [name: string]: Json };
  readonly movesWithSuspension: boolean;
  /** Whether it outlives the process: then it falls due when the process ends, instead of being forgotten. */
  readonly atEnd?: true;
}

/** An event for a ledger: its type, past tense, and what happened, without any personal data or free text. */
export interface NewEvent {
  readonly type: string;
  readonly payload: Fields;
  /** What an event of correction corrects: a number of the same ledger. */
  readonly corrects?: number;
}

/** What a command ends with: its event, and what its caller is told. */
export interface Recorded {
  readonly event: NewEvent;
  readonly result?: Fields;
  /** Told once and never stored, not even for a repeated request: a new key's secret. */
  readonly once?: { readonly [name: string]: string | readonly string[] };
}

/** What every command has in hand, whatever it belongs to. */
export interface BaseContext<Input> {
  readonly tx: Tx;
  readonly catalogue: Catalogue;
  readonly keys: KeyFolder;
  readonly organization: string;
  readonly input: Input;
  readonly acting: Acting;
  readonly recordedAt: Instant;
  readonly occurredAt: Instant;
  /** Whether what is declared happened longer ago than the workflow allows. */
  readonly late: boolean;
  newId(): string;
  /** Lets a write that nothing waits for go its way; the command is answered only when it has gone well. */
  write(statement: Compilable): void;
  /** Commits to the free texts of a row; the row keeps `salt` and `seal`, the ledger keeps the seal. */
  seal(table: string, id: string, texts: { readonly [column: string]: Json }): { salt: string; seal: string };
  /** Commits to many rows at once: one seal over their own, in the order of their ids. Each row keeps its own and the batch. */
  sealBatch(
    table: string,
    batch: string,
    rows: readonly { readonly id: string; readonly texts: { readonly [column: string]: Json } }[],
  ): readonly { id: string; salt: string; seal: string }[];
  /**
   * Records that the texts of a sealed row, and their salt, are erased by this command: the ledger keeps the seal
   * and this, so that `verify` tells erased from tampered. `process` says whose row it is, in an organization's command.
   */
  erased(table: string, id: string, process?: string): void;
  /** Tells of a mandate that was given or ended with what the command is about, where its payload tells of none. */
  tellMandate(told: RecordedMandate): void;
  /** Lets the clock send a command at an instant, to the process or, with none in hand, to the organization itself. */
  wait(wait: Wait): Promise<void>;
  /** The state that a new thing begins in; the ledger is told. */
  begin(lifecycle: Lifecycle, id: string): string;
  /** The state that many new things begin in, by one step: the rows that `sealBatch` seals under the same batch. */
  beginBatch(lifecycle: Lifecycle, batch: string): string;
}

/** What a command on a process has in hand: all of it read and written under the process's lock. */
export interface Context<Input> extends BaseContext<Input> {
  readonly process: ProcessInHand;
  /** Moves another thing along its lifecycle, or answers why it may not be. */
  step(lifecycle: Lifecycle, id: string, event: string): Promise<Refused | undefined>;
  /** Moves the process itself: a passage, an outcome, a suspension. */
  course(event: string, verdict?: 'open' | 'blocked'): Refused | undefined;
  /** Judges a stage's gate, or one of its outcomes', now or as of an earlier instant and the version in force then. */
  judge(
    stage: string,
    of?: { readonly outcome?: string; readonly at?: Instant; readonly by?: PublishedWorkflow },
  ): Promise<Checklist>;
  /** Brings the process to another version of its workflow: from here on in this very command it runs on that one. */
  migrate(to: PublishedWorkflow, mapping: StageMapping): void;
  /** Adds to a total that is shown; facts read it instead of counting rows. */
  count(name: string, by: number): Promise<void>;
  /** Settles a wait that something else has answered. */
  settle(kind: string, subject: string): Promise<void>;
}

/** Tells a content that must not be guessed by its hash, under the keys of a consultation or collection; null without them. */
export type ContentDigest = (consultation: string, content: unknown) => Promise<string | null>;

export interface CommandDefinition<
  Name extends string = string,
  Input extends z.ZodType = z.ZodType,
  Scope extends 'process' | 'organization' = 'process' | 'organization',
> {
  readonly name: Name;
  readonly scope: Scope;
  readonly input: Input;
  /** The engine's roles that may send it. */
  readonly by: readonly Role[];
  /** The thing whose lifecycle takes this command as its event. */
  readonly on?: { readonly lifecycle: Lifecycle; id(input: z.output<Input>): string };
  /**
   * What it is about, for mandates that reach no further: the dialogue or commitment, where that is not the thing of
   * `on`; for a command on the organization, the programme or territory that it opens something in.
   */
  about?(input: z.output<Input>): Partial<Omit<Where, 'process'>>;
  /**
   * What must have come before, in the same process, besides the thing of `on`: other commands (of a list within the
   * list, one is enough), and rules in a gate that give it its terms. Lint finds the workflows that do not open the way.
   */
  readonly needs?: {
    readonly done?: readonly (string | readonly string[])[];
    readonly rules?: readonly string[];
  };
  /**
   * How the process's machine takes it: `activity` (a stage that is worked on opens it; the default),
   * `course` (the command moves the process itself, by `course`), `always` (even when the process has ended).
   */
  readonly course?: 'activity' | 'course' | 'always';
  /**
   * What a receipt remembers of the input, where all of it would be too much: the hash of a few document
   * numbers gives them away to whoever tries them all. `digest` is under the keys of a consultation or collection.
   */
  remembers?(input: z.output<Input>, digest: ContentDigest): Fields | Promise<Fields>;
  /** When what it declares happened; left out, it happens as it is recorded. */
  occurredAt?(input: z.output<Input>): Instant | undefined;
  record(
    context: Scope extends 'process' ? Context<z.output<Input>> : BaseContext<z.output<Input>>,
  ): Promise<Recorded | Refused>;
}

/** Defines a command on a process. */
export function defineCommand<Name extends string, Input extends z.ZodType>(
  command: Omit<CommandDefinition<Name, Input, 'process'>, 'scope'>,
): CommandDefinition<Name, Input, 'process'> {
  return { ...command, scope: 'process' };
}

/** Defines a command on an organization. */
export function defineOrganizationCommand<Name extends string, Input extends z.ZodType>(
  command: Omit<CommandDefinition<Name, Input, 'organization'>, 'scope' | 'on' | 'course'>,
): CommandDefinition<Name, Input, 'organization'> {
  return { ...command, scope: 'organization' };
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands holds commands of every kind of input.
export type AnyCommand = CommandDefinition<string, any, any>;
