import { statement } from '../database/statement.ts';
import type { Tx } from '../database/unit-of-work.ts';

interface Scope {
  readonly tx: Tx;
  readonly organization: string;
  readonly process: string;
}

/** Adds to a total of a process. Written under the process's lock, so that no two writers meet here. */
export async function addToCounter(at: Scope, name: string, by: number): Promise<void> {
  if (by !== 0) await add(at.tx, [at.organization, at.process, name, by]);
}

const add = statement(`
  insert into counter (organization, process, name, value) values ($1, $2, $3, $4)
  on conflict (organization, process, name) do update set value = counter.value + excluded.value`);

/** The totals of a process by name; one that nothing was added to is 0. */
export async function readCounters<Name extends string>(
  at: Scope,
  names: readonly Name[],
): Promise<Record<Name, number>> {
  const rows = await at.tx
    .selectFrom('counter')
    .select(['name', 'value'])
    .where('organization', '=', at.organization)
    .where('process', '=', at.process)
    .where('name', 'in', names)
    .execute();
  const found = new Map(rows.map((row) => [row.name, row.value]));
  return Object.fromEntries(names.map((name) => [name, found.get(name) ?? 0])) as Record<Name, number>;
}
