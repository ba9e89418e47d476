import { parentPort, workerData } from 'node:worker_threads';
import { composeCatalogue, type SimulationAsked, simulation, type WorkflowSpec } from '../engine/index.ts';

// A thread that simulates one workflow, answers and ends. Who started it ends it when it takes too long.
const { spec, asked } = workerData as { readonly spec: WorkflowSpec; readonly asked: SimulationAsked };
const drawing = simulation(spec, composeCatalogue(), asked);
for (;;) {
  const { done, value } = drawing.next();
  if (!done) continue;
  parentPort?.postMessage(value);
  break;
}
