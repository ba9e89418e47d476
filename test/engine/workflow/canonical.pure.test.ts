import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { composeCatalogue, domains } from '../../../engine/catalogue.ts';
import { everySegmentHeard } from '../../../engine/dialogues/rules/every-segment-heard.ts';
import { met } from '../../../engine/gates/verdict.ts';
import type { Domain } from '../../../engine/kernel/domain.ts';
import { defineLifecycle } from '../../../engine/kernel/machine.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { runnable } from '../../../engine/workflow/registry.ts';
import type { WorkflowInput } from '../../../engine/workflow/spec.ts';
import { workflows } from '../../../workflows/index.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

function prepared(input: unknown, of = catalogue) {
  const result = prepareWorkflow(input, of);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

/** The catalogue of a later Cauce, which has more versions of what there is. */
function laterCatalogue(more: Partial<Domain>) {
  const none = { name: 'later', commands: [], rules: [], activities: [], lifecycles: [], sealed: [] };
  return composeCatalogue([...domains, { ...none, ...more }]);
}

it.each(workflows.map((workflow) => ({ name: `${workflow.id}@${workflow.version}`, workflow })))(
  'gives $name the same hash from its typed file and from its JSON',
  ({ workflow }: { workflow: WorkflowInput }) => {
    const typed = prepared(workflow);
    const json = prepared(JSON.parse(JSON.stringify(workflow)));
    expect(json.hash).toBe(typed.hash);
    // What is stored is prepared again by whoever exports it and publishes it elsewhere.
    expect(prepared(JSON.parse(JSON.stringify(typed.definition.spec))).hash).toBe(typed.hash);
  },
);

it('gives the same hash whatever the order of the names, and another for any other change', () => {
  const { hash } = prepared(smallWorkflow());
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const shuffled = shuffle(smallWorkflow(), numbers) as WorkflowInput;
      return prepared(shuffled).hash === hash;
    }),
    { numRuns: 50 },
  );
  const other = smallWorkflow();
  other.stages.draft!.title.en = 'Drafting';
  expect(prepared(other).hash).not.toBe(hash);
});

it('keeps the stages in the order in which they may begin, also after the database has sorted their names', () => {
  const { definition } = prepared(smallWorkflow());
  const { stages, ...rest } = definition.spec;
  const sorted = { ...rest, stages: Object.fromEntries(Object.entries(stages).reverse()) };
  const workflow = runnable({ ...definition, spec: sorted }, catalogue, 'no-hash-so-that-it-is-not-cached');
  expect(Object.keys(workflow.spec.stages)).toEqual(['dialogues', 'draft', 'agreement']);
});

it('writes the versions of rules, activities and lifecycles into what is hashed', () => {
  const { definition, hash } = prepared(smallWorkflow());
  expect(definition.pins).toMatchObject({
    rules: { 'every-segment-heard': 1 },
    activities: { forum: 1, meetings: 1, 'stakeholder-map': 1 },
    lifecycles: { meeting: 1, resolution: 1 },
  });
  const meeting = catalogue.lifecycle('meeting')!;
  const later = {
    rule: laterCatalogue({ rules: [{ ...everySegmentHeard, version: 2, judge: () => met() }] }),
    activity: laterCatalogue({ activities: [{ ...catalogue.activity('meetings')!, version: 2 }] }),
    lifecycle: laterCatalogue({
      lifecycles: [defineLifecycle('meeting', { ...meeting.definition, version: 2 })],
      activities: [{ ...catalogue.activity('meetings')!, version: 2, lifecycles: ['meeting@2'] }],
    }),
  };
  const hashes = Object.values(later).map((of) => prepared(smallWorkflow(), of).hash);
  expect(new Set([hash, ...hashes]).size).toBe(4);
});

it('keeps to the version that a use of a rule names, beside another that names none', () => {
  const of = laterCatalogue({ rules: [{ ...everySegmentHeard, version: 2 }] });
  const workflow = smallWorkflow();
  const [use] = workflow.stages.dialogues!.gate;
  workflow.stages.dialogues!.gate = [use!, { ...use!, version: 1, params: { perSegment: 2 } }];
  expect(prepared(workflow, of).definition.pins.rules).toEqual({ 'every-segment-heard': 2 });
  workflow.stages.dialogues!.gate.reverse();
  expect(prepared(workflow, of).definition.pins.rules).toEqual({ 'every-segment-heard': 2 });
});

it('writes out what a rule takes for granted, so that a later default changes nothing', () => {
  const params = z.strictObject({ perSegment: z.int().default(2) });
  const of = laterCatalogue({ rules: [{ ...everySegmentHeard, version: 2, params }] });
  const workflow = smallWorkflow();
  delete workflow.stages.dialogues!.gate[0]!.params;
  const silent = prepared(workflow, of);
  workflow.stages.dialogues!.gate[0]!.params = { perSegment: 2 };
  expect(silent.definition.spec.stages.dialogues!.gate[0]!.params).toEqual({ perSegment: 2 });
  expect(silent.hash).toBe(prepared(workflow, of).hash);
});

/** The same value with the names of every object in another order. */
function shuffle(value: unknown, numbers: Iterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffle(item, numbers));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => ({ name, member, by: numbers.next().value }));
  members.sort((a, b) => a.by - b.by);
  return Object.fromEntries(members.map(({ name, member }) => [name, shuffle(member, numbers)]));
}
