import type { FactScope } from '../../gates/fact.ts';
import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import type { ProcessInHand } from '../../workflow/process.ts';

/** Reads something of a process in one transaction; nothing where the organization has no such process. */
export function inProcess<Value>(
  engine: Engine,
  at: { readonly organization: string; readonly process: string },
  read: (scope: FactScope, process: ProcessInHand) => Promise<Value>,
): Promise<Value | undefined> {
  const { organization } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    return { commit: false, value: await read({ tx, organization, process: process.id }, process) };
  });
}
