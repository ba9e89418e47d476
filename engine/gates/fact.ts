import type { Tx } from '../database/unit-of-work.ts';
import type { Figures } from './verdict.ts';

/** Where a fact is read: one process, inside the transaction that holds its lock. */
export interface FactScope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/**
 * A fact: one indexed query. It asks for the first exceptions and for counters that commands keep, never for
 * a count over all rows, so that a checklist takes as long after ten years as on the first day.
 * `params` are those of the rule that needs it.
 */
export interface Fact<Name extends string = string, Value = unknown> {
  readonly name: Name;
  read(scope: FactScope, params: Figures): Promise<Value>;
}

export function defineFact<Name extends string, Value>(fact: Fact<Name, Value>): Fact<Name, Value> {
  return fact;
}

/** How many exceptions a fact lists; the rest is a number. */
export const exceptionsListed = 20;
