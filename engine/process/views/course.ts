import type { Json } from '../../kernel/canonical.ts';
import type { Engine } from '../../kernel/engine.ts';
import { findProcess } from '../../kernel/process-row.ts';
import type { WorkflowSpec } from '../../workflow/spec.ts';

/** Where a process stands in its workflow: what a picture or an outline of it is drawn from. */
export interface CourseView {
  readonly process: string;
  readonly version: number;
  readonly spec: WorkflowSpec;
  readonly state: Json;
}

/** The workflow of a process and its state in it; nothing where the organization has no such process. */
export function courseView(
  engine: Engine,
  at: { organization: string; process: string },
): Promise<CourseView | undefined> {
  const { organization, process: id } = at;
  return engine.unit(organization, async (tx) => {
    const process = await findProcess(engine, tx, { organization, id, lock: false });
    if (process === undefined) return { commit: false, value: undefined };
    const { version, state, workflow } = process;
    return { commit: false, value: { process: process.id, version, spec: workflow.spec, state } };
  });
}
