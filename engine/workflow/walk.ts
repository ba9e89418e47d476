import { canonicalJson, type Json } from '../kernel/canonical.ts';
import type { Stepper } from '../kernel/machine.ts';

/** What a walk over a machine came to. */
export interface Walk {
  /** Every state that was come to, by its canonical text. */
  readonly states: ReadonlyMap<string, Json>;
  /** Where each event that was taken led, from each state. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  /** How many steps were tried. */
  readonly steps: number;
  /** False where the walk stopped at its bound with states left to look at. */
  readonly complete: boolean;
}

export interface Way {
  readonly event: string;
  readonly to: string;
}

/**
 * Walks every way through a machine, breadth first, with every gate open. Stops after `mostStates`, because
 * stages that run side by side multiply: six of them, free of each other, have 4,096 states.
 */
export function walkMachine(machine: Stepper, mostStates: number): Walk {
  const first = canonicalJson(machine.initial);
  const states = new Map<string, Json>([[first, machine.initial]]);
  const ways = new Map<string, Way[]>();
  const next = [first];
  let steps = 0;
  for (let from = next.shift(); from !== undefined; from = next.shift()) {
    const taken: Way[] = [];
    for (const event of machine.accepts(states.get(from)!)) {
      steps += 1;
      const { value } = machine.step(states.get(from)!, { type: event, verdict: 'open' });
      const to = canonicalJson(value);
      taken.push({ event, to });
      if (states.has(to)) continue;
      if (states.size >= mostStates) return { states, ways, steps, complete: false };
      states.set(to, value);
      next.push(to);
    }
    ways.set(from, taken);
  }
  return { states, ways, steps, complete: true };
}

/** The states from which no way leads to one that is wanted. */
export function astray(walk: Walk, wanted: (state: Json) => boolean): string[] {
  const back = new Map<string, string[]>();
  for (const [from, ways] of walk.ways) {
    for (const { to } of ways) back.set(to, [...(back.get(to) ?? []), from]);
  }
  const arrives = new Set([...walk.states].filter(([, state]) => wanted(state)).map(([key]) => key));
  for (const key of arrives) for (const from of back.get(key) ?? []) arrives.add(from);
  return [...walk.states.keys()].filter((key) => !arrives.has(key));
}
