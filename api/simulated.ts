import { Worker } from 'node:worker_threads';
import {
  type Simulation,
  type SimulationAsked,
  simulationTooLarge,
  type WorkflowSpec,
} from '../engine/index.ts';
import { Refused } from './problems.ts';

/** How many simulations run in this process; two are enough to keep a core busy. */
const mostAtOnce = 2;
let running = 0;

/** What one may take, its start included, and what it may remember: stages side by side have more situations than fit. */
const mostSeconds = 20;
const limits = { maxOldGenerationSizeMb: 256 };

/**
 * Simulates a workflow in a thread of its own, so that nobody waits for it, and ends it when its time is over, its
 * memory is full or whoever asked has gone. Refuses what does not come to an end in that time, and a third at once.
 */
export async function simulated(
  spec: WorkflowSpec,
  asked: SimulationAsked,
  gone: AbortSignal,
): Promise<Simulation> {
  if (running >= mostAtOnce) throw new Refused({ code: 'unavailable' });
  running += 1;
  const thread = new Worker(new URL('./simulation-thread.ts', import.meta.url), {
    workerData: { spec, asked },
    resourceLimits: limits,
  });
  const over = AbortSignal.any([gone, AbortSignal.timeout(mostSeconds * 1000)]);
  const end = () => void thread.terminate();
  over.addEventListener('abort', end, { once: true });
  if (over.aborted) end();
  try {
    return await new Promise<Simulation>((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The simulation was ended.')));
    });
  } catch (error) {
    const full = (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY';
    if (!over.aborted && !full) throw error;
    throw new Refused(simulationTooLarge(mostSeconds).refusal);
  } finally {
    over.removeEventListener('abort', end);
    end();
    running -= 1;
  }
}
