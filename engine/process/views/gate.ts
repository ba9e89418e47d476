import type { Checklist } from '../../gates/verdict.ts';
import { judgeStage } from '../../kernel/context.ts';
import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';

/** A stage's checklist as it would be judged now: the same judgement that a passage is refused by. */
export interface GateView {
  readonly process: string;
  readonly stage: string;
  readonly judgedAt: string;
  readonly checklist: Checklist;
}

/** The checklist of a stage, before anyone presses the button; nothing where there is no such process or stage. */
export function gateView(
  engine: Engine,
  at: { organization: string; process: string; stage: string },
): Promise<GateView | undefined> {
  const { organization, stage } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id: at.process, lock: false });
    if (process?.workflow.spec.stages[stage] === undefined) return { commit: false, value: undefined };
    const judgedAt = engine.clock.now();
    const scope = { tx, organization, process: process.id };
    const checklist = await judgeStage(engine, scope, process, { stage, at: judgedAt });
    return { commit: false, value: { process: process.id, stage, judgedAt, checklist } };
  });
}
