import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  createMachine,
  initialTransition,
  transition,
} from 'xstate';
import type { Subject } from '../people/scope.ts';
import { canonicalJson, type Json } from './canonical.ts';
import type { Refused } from './refusals.ts';

/** What a machine answers to an event: whether it took it, and the state value after. */
export interface Step {
  readonly accepted: boolean;
  readonly value: Json;
}

/** An event for a machine: a command's name, often with a variant behind a dot. */
export interface MachineEvent {
  readonly type: string;
  readonly [name: string]: Json | undefined;
}

/** A machine stepped purely: state value and event in, state value out. */
export interface Stepper {
  readonly initial: Json;
  step(value: Json, event: MachineEvent): Step;
  /** The types of event that the machine takes in a state, guards that read the event left aside. */
  accepts(value: Json): readonly string[];
}

export function stepper(machine: AnyStateMachine): Stepper {
  const restored = new Map<string, AnyMachineSnapshot>();
  const accepted = new Map<string, readonly string[]>();
  const restore = (value: Json): AnyMachineSnapshot => {
    const key = canonicalJson(value);
    let snapshot = restored.get(key);
    if (snapshot === undefined) {
      snapshot = machine.resolveState({ value: value as never, context: {} }) as AnyMachineSnapshot;
      // XState fills a missing region in silence; a stored state must come back as it was stored.
      if (canonicalJson(snapshot.value) !== key) throw new Error(`No such state in ${machine.id}: ${key}`);
      restored.set(key, snapshot);
    }
    return snapshot;
  };
  const [first] = initialTransition(machine);
  return {
    initial: first.value as Json,
    step(value, event) {
      const before = restore(value);
      const [after, actions] = transition(machine, before, event as never);
      if (after.status === 'error')
        throw new Error(`${machine.id} failed at ${event.type}`, { cause: after.error });
      return { accepted: after !== before || actions.length > 0, value: after.value as Json };
    },
    accepts(value) {
      const key = canonicalJson(value);
      let types = accepted.get(key);
      if (types === undefined) {
        const snapshot = restore(value);
        types = machine.events
          .filter((type) => snapshot.can({ type, verdict: 'open' } as never))
          .filter((type) => !type.startsWith('xstate.'))
          .sort();
        accepted.set(key, types);
      }
      return types;
    },
  };
}

/** The lifecycle of a kind of thing: its states, and where each event leads. Data, so that it can be hashed. */
export interface LifecycleDefinition {
  readonly kind: string;
  readonly version: number;
  readonly initial: string;
  /** Whether things may begin many at once; then the table has a column `batch`, null for a single row. */
  readonly batches?: true;
  readonly states: { readonly [state: string]: { readonly [event: string]: string } };
}

/** A lifecycle as a machine. The kernel alone writes the column `state` of the table that it names. */
export interface Lifecycle<Table extends string = string> extends Stepper {
  readonly kind: string;
  readonly table: Table;
  readonly definition: LifecycleDefinition;
  /** What a thing of this kind belongs to, where there are mandates for one alone, and the column that names it. */
  readonly belongsTo?: { readonly kind: Subject['kind']; readonly column: string };
  /** The commands that begin a thing of this kind; left out, any that works with the kind and is not done to one may. */
  readonly begunBy?: readonly string[];
  /** What is answered where the thing has not begun yet, but that of the same id in another table is there. */
  readonly notBegun?: { readonly table: string; readonly refused: Refused };
}

/**
 * Makes an XState machine of a lifecycle. Refuses a state that is named and not there. An event that leads
 * to the state it comes from is accepted and changes nothing: so a lifecycle says when a thing may be done.
 */
export function defineLifecycle<Table extends string>(
  table: Table,
  definition: LifecycleDefinition,
  belongsTo?: Lifecycle['belongsTo'],
  beginning: Pick<Lifecycle, 'begunBy' | 'notBegun'> = {},
): Lifecycle<Table> {
  const states = Object.fromEntries(
    Object.entries(definition.states).map(([name, on]) => [name, { on: targets(on) }]),
  );
  const machine = createMachine({ id: definition.kind, initial: definition.initial, states });
  const of = belongsTo === undefined ? {} : { belongsTo };
  return { kind: definition.kind, table, definition, ...of, ...beginning, ...stepper(machine) };
}

const targets = (on: { readonly [event: string]: string }) =>
  Object.fromEntries(Object.entries(on).map(([event, target]) => [event, { target, actions: 'taken' }]));
