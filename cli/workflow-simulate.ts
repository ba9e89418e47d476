import { composeCatalogue, type Simulation, simulation } from '../engine/index.ts';
import { simulationInWords } from '../templates/explain/simulation.ts';
import { say } from '../templates/messages.ts';
import type { Call } from './subcommand.ts';
import type { WorkflowOptions } from './workflow-options.ts';
import type { Ready } from './workflow-subject.ts';
import { usage } from './workflow-words.ts';

const mostCycles = 100_000;

/** `workflow simulate`: the earliest dates, where it can get stuck, and synthetic cycles with their progress. */
export function simulate(call: Call, [subject]: readonly Ready[], { values }: WorkflowOptions): number {
  const asked = askedIn(values);
  if (asked === undefined) return usage(call);
  const { spec } = subject!.prepared.definition;
  const running = simulation(spec, composeCatalogue(), asked);
  let found: Simulation | undefined;
  while (found === undefined) {
    const { done, value } = running.next();
    if (done) found = value;
    else if (value % Math.max(50, asked.cycles / 10) === 0)
      call.warn(say(call.language, 'values.simulation.progress', { done: value, cycles: asked.cycles }));
  }
  for (const line of simulationInWords(call.language, spec, found)) call.say(line);
  return found.ends.stuck + found.ends['goes-round'] > 0 ? 1 : 0;
}

function askedIn({ cycles = '1000', seed = '1', start }: WorkflowOptions['values']) {
  const [count, number] = [Number(cycles), Number(seed)];
  const at = start === undefined ? Date.now() : Date.parse(`${start}T12:00:00Z`);
  if (!Number.isInteger(count) || count < 1 || count > mostCycles) return undefined;
  if (!Number.isInteger(number) || number < 0 || number > 1_000_000_000) return undefined;
  if (Number.isNaN(at)) return undefined;
  return { cycles: count, seed: number, start: new Date(at).toISOString() };
}
