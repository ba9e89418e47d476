import type { FactScope } from '../gates/fact.ts';
import type { Engine } from './engine.ts';
import { findProcess } from './process-row.ts';

/** Reads something of a process in one transaction; nothing where the organization has no such process. */
export function readInProcess<Value>(
  engine: Engine,
  { organization, process: id }: { organization: string; process: string },
  read: (scope: FactScope) => Promise<Value>,
): Promise<Value | undefined> {
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    return { commit: false, value: await read({ tx, organization, process: process.id }) };
  });
}
