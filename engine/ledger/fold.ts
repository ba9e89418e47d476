import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { Stepper } from '../kernel/machine.ts';
import type { RecordedMigration } from '../workflow/migration/mapping.ts';
import type { LedgerEvent } from './event.ts';

/** Every state that a ledger tells of, by kind and id. */
export type FoldedStates = ReadonlyMap<string, Json>;

export const thingKey = (of: string, id: string): string => `${of}/${id}`;

/** Thrown when a ledger tells of a step that its machine does not take: it was not written by this engine. */
export class UnfoldableLedger extends Error {
  readonly seq: number;
  constructor(seq: number, what: string) {
    super(`Event ${seq} does not follow: ${what}.`);
    this.name = 'UnfoldableLedger';
    this.seq = seq;
  }
}

/** Under what a batch stands among the things of its kind: no id looks like it. */
export const batchKey = (of: string, batch: string): string => thingKey(of, `batch:${batch}`);

/** The state of a thing: its own, or the one that its batch began in as long as nothing has moved it. */
export function stateOf(
  states: FoldedStates,
  thing: { readonly of: string; readonly id: string; readonly batch?: string | null | undefined },
): Json | undefined {
  const own = states.get(thingKey(thing.of, thing.id));
  return own === undefined && thing.batch ? states.get(batchKey(thing.of, thing.batch)) : own;
}

/** The machine of a kind of thing; nothing where there is no such kind. */
export type MachineOf = (kind: string) => Stepper | undefined;

/** Brings a process's state to another version, and answers it; nothing where there is no such version. */
export type Migrate = (migration: RecordedMigration, state: Json) => Json | undefined;

/** The states after more events: each recorded step is taken again, by the machine itself. */
export function foldEvents(
  events: Iterable<LedgerEvent>,
  machineOf: MachineOf,
  states: Map<string, Json> = new Map(),
  migrate: Migrate = () => undefined,
): Map<string, Json> {
  for (const { seq, body } of events) {
    for (const step of body.steps ?? []) {
      if (step.migration !== undefined) {
        foldMigration({ seq, ...step, migration: step.migration }, states, migrate);
        continue;
      }
      const machine = machineOf(step.of);
      if (machine === undefined) throw new UnfoldableLedger(seq, `there is no kind ${step.of}`);
      const begins = step.event === undefined;
      const key =
        begins && step.batch !== undefined ? batchKey(step.of, step.batch) : thingKey(step.of, step.id);
      const before = begins ? states.get(key) : stateOf(states, step);
      if (step.event === undefined) {
        if (before !== undefined) throw new UnfoldableLedger(seq, `${key} begins a second time`);
        states.set(key, machine.initial);
        continue;
      }
      if (before === undefined) throw new UnfoldableLedger(seq, `${key} has not begun`);
      const after = machine.step(before, { type: step.event, verdict: step.verdict });
      if (!after.accepted) {
        throw new UnfoldableLedger(seq, `${key} in ${canonicalJson(before)} does not take ${step.event}`);
      }
      states.set(key, after.value);
    }
  }
  return states;
}

function foldMigration(
  { seq, of, id, migration }: { seq: number; of: string; id: string; migration: RecordedMigration },
  states: Map<string, Json>,
  migrate: Migrate,
): void {
  const key = thingKey(of, id);
  const before = states.get(key);
  if (of !== 'process' || before === undefined)
    throw new UnfoldableLedger(seq, `${key} is not to be migrated`);
  const after = migrate(migration, before);
  if (after === undefined) {
    const { workflow, version } = migration.to;
    throw new UnfoldableLedger(seq, `there is no version ${workflow}@${version} as it names it`);
  }
  states.set(key, after);
}
