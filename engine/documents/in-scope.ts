import type { FactScope } from '../gates/fact.ts';
import type { Engine } from '../kernel/engine.ts';

/** Reads in a transaction of an organization what the register has of a process, which is not looked up itself. */
export function inScope<Value>(
  { unit }: Engine,
  { organization, process }: { readonly organization: string; readonly process: string },
  read: (scope: FactScope) => Promise<Value>,
): Promise<Value> {
  return unit(organization, async (tx) => ({
    commit: false,
    value: await read({ tx, organization, process }),
  }));
}
