import type { AnyCorrection } from '../gates/correction.ts';
import type { AnyRule } from '../gates/rule.ts';
import type { Activity } from '../workflow/activity.ts';
import type { AnyCommand } from './command.ts';
import type { Lifecycle } from './machine.ts';

/** A table whose free texts the ledger commits to: `verify` computes each row's seal again from these columns. */
export interface SealedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Whether rows may come in batches sealed together; then the table has a column `batch`, null for a single row. */
  readonly batches?: boolean;
}

/** A column that shows when a wait falls due, in the row that is the wait's subject: it is moved with the wait. */
export interface ShownDeadline {
  readonly wait: string;
  readonly table: string;
  readonly column: string;
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
  /** How its events are corrected; one that is not named here stands as it is. */
  readonly corrections?: readonly AnyCorrection[];
}

/** Keeps the literal types, from which workflows are typed. */
export function defineDomain<const D extends Domain>(domain: D): D {
  return domain;
}
