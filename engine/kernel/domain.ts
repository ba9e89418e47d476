import type { AnyCorrection } from '../gates/correction.ts';
import type { AnyRule } from '../gates/rule.ts';
import type { Activity } from '../workflow/activity.ts';
import type { AnyCommand } from './command.ts';
import type { AnyEffect } from './effect.ts';
import type { Guard } from './guard.ts';
import type { Lifecycle } from './machine.ts';
import type { Reaction } from './reaction.ts';

/** A table whose free texts the ledger commits to: `verify` computes each row's seal again from these columns. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Whether rows may come in batches sealed together; then the table has a column `batch`, null for a single row. */
  readonly batches?: boolean;
  /** The kind of document that its rows are, where a dossier put to a forum lists them with their seals. */
  readonly document?: string;
}

/** A column that shows when a wait falls due, in the row that is the wait's subject: it is moved with the wait. */
export interface ShownDeadline {
  readonly wait: string;
  readonly table: string;
  readonly column: string;
}

/** A table that holds data on people: what is handed out to the person, and what erasing them takes away. */
export interface PersonalTable {
  readonly table: string;
  /** The column with the person's id. */
  readonly person: string;
  /**
   * What erasing does: takes the whole row, sets columns to what they are when nothing is known, or leaves a public
   * act as it is. Of a sealed table the salt goes with the columns, and the row itself stays.
   */
  readonly erase: 'row' | 'kept' | { readonly [column: string]: null | '' };
  /**
   * Whether its rows were collected by a consent, named in a column `consent`: withdrawing it erases them, and so does
   * the end of the purpose that it was given for.
   */
  readonly byConsent?: true;
  /** A column that gets the instant of the erasure. */
  readonly erasedAt?: string;
}

/** Everything that a domain's tables have to do with people. A test holds that no column is left out. */
export interface PersonalData {
  readonly holds?: readonly PersonalTable[];
  /** Columns with the id of a person who did something, and nothing else of them: `table` to its columns. */
  readonly actsById?: { readonly [table: string]: readonly string[] };
  /** Columns that look as if they named people and do not: `table.column`, and what is in it. */
  readonly notPersonal?: { readonly [column: string]: string };
}

/** A kind of document that workflows may list, and the commands that make what it says. */
export interface ListedDocument {
  readonly kind: string;
  readonly madeBy: readonly string[];
}

/** What a domain brings to the engine. The catalogue is the list of them. */
export interface Domain {
  readonly name: string;
  readonly commands: readonly AnyCommand[];
  readonly rules: readonly AnyRule[];
  readonly activities: readonly Activity[];
  readonly lifecycles: readonly Lifecycle[];
  readonly sealed: readonly SealedTable[];
  readonly deadlines?: readonly ShownDeadline[];
  /** What a resolution of the forum can do in it, by being approved. */
  readonly effects?: readonly AnyEffect[];
  /** What it holds on people: exported to them, and erased when they or the law ask for it. */
  readonly personal?: PersonalData;
  /** How its events are corrected; one that is not named here stands as it is. */
  readonly corrections?: readonly AnyCorrection[];
  /** The kinds of document that it writes. */
  readonly documentKinds?: readonly ListedDocument[];
  /** What it does after commands of others. */
  readonly reactions?: readonly Reaction[];
  /** What it has to say of commands of others before they are done. */
  readonly guards?: readonly Guard[];
}

/** Keeps the literal types, from which workflows are typed. */
export function defineDomain<const D extends Domain>(domain: D): D {
  return domain;
}
