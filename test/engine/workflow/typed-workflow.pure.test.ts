import { expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { defineWorkflow, type TypedStage } from '../../../engine/workflow/define.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';

/**
 * The typed front door, from both sides: each mistake below does not compile, which the type check holds by
 * `@ts-expect-error`, and what it makes all the same is refused by the same lint that JSON meets.
 */
const catalogue = composeCatalogue();
const text = (words: string) => ({ es: words, en: words });
const basis = { kind: 'source' as const, reference: 'Prueba' };
const gate: TypedStage<'one' | 'two'>['gate'] = [
  { rule: 'every-segment-heard', params: { perSegment: 1 }, severity: 'programme', basis },
];

const head = {
  format: 1 as const,
  id: 'typed',
  version: 1,
  title: text('Tipado'),
  jurisdiction: { country: 'CL', timeZone: 'America/Santiago' },
  roles: { team: { title: text('Equipo'), as: 'team' as const } },
};
const one: TypedStage<'one' | 'two'> = {
  title: text('Uno'),
  activities: ['stakeholder-map', 'meetings'],
  gate,
};
const two: TypedStage<'one' | 'two'> = { title: text('Dos'), after: ['one'], gate: [] };

const found = (workflow: unknown) => {
  const prepared = prepareWorkflow(workflow, catalogue);
  return prepared.ok ? [] : prepared.issues.map(({ path, reason }) => `${path}: ${reason}`);
};

it('compiles and accepts a workflow in order', () => {
  expect(found(defineWorkflow({ ...head, stages: { one, two } }))).toEqual([]);
});

it('does not compile a stage that is not there', () => {
  // @ts-expect-error There is no stage three.
  const after = defineWorkflow({ ...head, stages: { one, two: { ...two, after: ['three'] } } });
  expect(found(after)).toEqual(['stages.two.after.0: lint-unknown-stage']);
  const outcomes = { back: { title: text('Atrás'), leadsTo: 'return' as const, to: 'zero' as const } };
  // @ts-expect-error There is no stage zero to go back to.
  const back = defineWorkflow({ ...head, stages: { one, two: { ...two, outcomes } } });
  expect(found(back)).toEqual(['stages.two.outcomes.back.to: lint-unknown-stage']);
});

it('does not compile a role that the engine does not have', () => {
  const roles = { ...head.roles, mayor: { title: text('Alcaldía'), as: 'mayor' as const } };
  // @ts-expect-error The engine has no role mayor.
  const workflow = defineWorkflow({ ...head, roles, stages: { one, two } });
  expect(found(workflow)).toEqual(['roles.mayor.as: lint-unknown-role']);
});

it('does not compile an activity that is not there', () => {
  // @ts-expect-error There is no activity meeting.
  const opened = defineWorkflow({ ...head, stages: { one: { ...one, activities: ['meeting'] }, two } });
  expect(found(opened)[0]).toBe('stages.one.activities.0: lint-unknown-activity');
  // @ts-expect-error There is no activity assembly.
  const throughout = defineWorkflow({ ...head, throughout: ['assembly'], stages: { one, two } });
  expect(found(throughout)).toEqual(['throughout.0: lint-unknown-activity']);
});

it('does not compile a rule that is not there', () => {
  const rule = { rule: 'every-segment-herd' as const, severity: 'programme' as const, basis };
  // @ts-expect-error There is no such rule.
  const workflow = defineWorkflow({ ...head, stages: { one: { ...one, gate: [rule] }, two } });
  expect(found(workflow)).toEqual(['stages.one.gate.0.rule: lint-unknown-rule']);
});

it('does not compile a rule with other parameters', () => {
  const use = { rule: 'every-segment-heard' as const, severity: 'programme' as const, basis };
  // @ts-expect-error The rule asks how often each segment is heard.
  const without = defineWorkflow({ ...head, stages: { one: { ...one, gate: [use] }, two } });
  expect(found(without)).toEqual(['stages.one.gate.0.params.perSegment: lint-field-missing']);
  const wrong = { ...use, params: { perSegment: 'once' } };
  // @ts-expect-error And how often is a number.
  const words = defineWorkflow({ ...head, stages: { one: { ...one, gate: [wrong] }, two } });
  expect(found(words)).toEqual(['stages.one.gate.0.params.perSegment: lint-wrong-type']);
});
