import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { diffWorkflows } from '../../../engine/workflow/diff.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

function definition(workflow: WorkflowInput) {
  const prepared = prepareWorkflow(workflow, catalogue);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.issues));
  return prepared.definition;
}

it('finds no difference between a workflow and itself', () => {
  expect(diffWorkflows(definition(smallWorkflow()), definition(smallWorkflow()))).toEqual([]);
});

it('tells what was added, taken out and changed, each at its place', () => {
  const after = smallWorkflow();
  after.version = 2;
  after.stages.draft!.deadline!.movesWithSuspension = false;
  delete after.stages.draft!.outcomes!.void;
  const [use] = after.stages.dialogues!.gate;
  after.stages.dialogues!.gate = [{ ...use!, params: { perSegment: 3 } }, use!];
  const found = diffWorkflows(definition(smallWorkflow()), definition(after));
  expect(found.map(({ path, change }) => `${change} ${path}`)).toEqual([
    'changed spec.stages.dialogues.gate.every-segment-heard.params.perSegment',
    'added spec.stages.dialogues.gate.every-segment-heard-2',
    'changed spec.stages.draft.deadline.movesWithSuspension',
    'removed spec.stages.draft.outcomes.void',
    'changed spec.version',
  ]);
  expect(found[2]).toMatchObject({ before: true, after: false });
});

it('does not take one more rule for a change of those behind it', () => {
  const [before, after] = [smallWorkflow(), smallWorkflow()];
  const basis = { kind: 'source' as const, reference: 'Prueba' };
  const more = { rule: 'forum-multi-stakeholder', severity: 'programme' as const, basis };
  const params = { minimum: { government: 1 } };
  after.stages.dialogues!.gate.unshift({ ...more, params });
  const found = diffWorkflows(definition(before), definition(after));
  expect(found.map(({ path, change }) => `${change} ${path}`)).toEqual([
    'added pins.rules.forum-multi-stakeholder',
    'added spec.stages.dialogues.gate.forum-multi-stakeholder',
  ]);
});
