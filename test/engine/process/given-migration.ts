import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { smallWorkflow } from '../workflow/small-workflow.ts';

const words = (text: string) => ({ es: text, en: text });

/** The second version: the draft is called writing and has longer, and a review comes before the agreement. */
export function secondOfSmall(): WorkflowInput {
  const workflow = { ...smallWorkflow(), version: 2 };
  const { dialogues, draft, agreement } = workflow.stages as Required<WorkflowInput['stages']>;
  const writing = {
    ...draft!,
    deadline: { within: { unit: 'natural-days', count: 60 }, movesWithSuspension: true } as const,
  };
  const review = { title: words('Revisión'), after: ['writing'], gate: [] };
  const after = [{ stage: 'writing', is: 'begun' } as const, 'review'];
  return {
    ...workflow,
    stages: { dialogues: dialogues!, writing, review, agreement: { ...agreement!, after } },
  };
}

/** The small workflow without a forum: nobody but the administrator could approve a move. */
export function smallWithoutForum(
  version: number,
  stages: Partial<WorkflowInput['stages']> = {},
): WorkflowInput {
  const { forum: _forum, ...workflow } = smallWorkflow();
  const { approval: _approval, ...dialogues } = workflow.stages.dialogues!;
  const plain = { ...workflow, id: 'plain', version, throughout: [] };
  return { ...plain, stages: { ...workflow.stages, dialogues, ...stages } as WorkflowInput['stages'] };
}
