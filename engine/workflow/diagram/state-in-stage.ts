import type { Json } from '../../kernel/canonical.ts';
import { compileWorkflow } from '../machine.ts';
import { passedBefore, stageOrder } from '../order.ts';
import { regions } from '../regions.ts';
import type { WorkflowSpec } from '../spec.ts';

/** The state of a process that works on a stage for the first time, having passed only what it had to. */
export function stateInStage(spec: WorkflowSpec, stage: string): Json {
  const machine = compileWorkflow({ ...spec, throughout: [] }, {});
  const before = passedBefore(spec, stage);
  let state = machine.initial;
  for (const id of stageOrder(spec).filter((each) => before.has(each))) {
    for (const event of [`request-passage.${id}`, `approve.${id}`]) {
      state = machine.step(state, { type: event, verdict: 'open' }).value;
    }
  }
  if (regions(state)[stage] !== 'working')
    throw new Error(`The stage ${stage} of ${spec.id} does not begin.`);
  return state;
}
