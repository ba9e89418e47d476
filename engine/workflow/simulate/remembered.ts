import { canonicalJson, type Json } from '../../kernel/canonical.ts';
import type { Step, Stepper } from '../../kernel/machine.ts';

/**
 * A machine that remembers where each event led: a thousand cycles go the same ways over and over. The same
 * state is always the same value in memory, so that it is found without being written out.
 */
export function remembered(machine: Stepper): Stepper {
  const steps = new WeakMap<object, Map<string, Step>>();
  const values = new Map<string, Json>();
  const one = (value: Json): Json => {
    const key = canonicalJson(value);
    if (!values.has(key)) values.set(key, value);
    return values.get(key)!;
  };
  return {
    ...machine,
    step(value: Json, event) {
      if (typeof value !== 'object' || value === null) return machine.step(value, event);
      const known = steps.get(value) ?? new Map<string, Step>();
      steps.set(value, known);
      let step = known.get(event.type);
      if (step === undefined) {
        step = machine.step(value, event);
        step = { ...step, value: step.accepted ? one(step.value) : value };
        known.set(event.type, step);
      }
      return step;
    },
  };
}
