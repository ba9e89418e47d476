import { describe, expect, it } from 'vitest';
import { composeCatalogue } from '../../../engine/catalogue.ts';
import { prepareWorkflow } from '../../../engine/workflow/prepare.ts';
import { mutations, penalolen, put, type Spoilt, use, v1, within, words } from './mutations.ts';
import { smallWorkflow } from './small-workflow.ts';

const catalogue = composeCatalogue();

/** The places that a mutation names by what is there: the last rule of a gate, the rule of the timeline, the member's role. */
function placeIn(workflow: Spoilt, found: string): string {
  const stage = found.split('.')[1] ?? '';
  const gate: { rule: string }[] = found.includes('.outcomes.void.')
    ? workflow.stages[stage].outcomes.void.gate
    : (workflow.stages[stage]?.gate ?? []);
  const timeline = gate.findIndex(({ rule }) => rule === 'timeline-published-before-start');
  const activities: string[] = workflow.stages[stage]?.activities ?? [];
  const nth = (rule: string) => String(gate.findIndex((one) => one.rule === rule));
  return found
    .replace('PROGRESS', String(activities.indexOf('progress')))
    .replace('OPINIONS', String(activities.indexOf('technical-opinions')))
    .replace('COMPLETE', nth('completion-needs-all-milestones'))
    .replace('LAST', String(gate.length - 1))
    .replace('TIMELINE', String(timeline))
    .replace('HEARD', String(gate.findIndex(({ rule }) => rule === 'every-segment-heard')));
}

const findings = (workflow: unknown): string[] => {
  const prepared = prepareWorkflow(workflow, catalogue);
  return prepared.ok ? [] : prepared.issues.map(({ path, reason }) => `${path}: ${reason}`);
};

describe('what would fail in life, in a method that is in order', () => {
  it('is of more than thirty kinds', () => {
    expect(findings(penalolen())).toEqual([]);
    expect(mutations.length).toBeGreaterThanOrEqual(30);
    expect(new Set(mutations.map(([what]) => what)).size).toBe(mutations.length);
  });

  it.each(mutations)('finds that %s', (_what, place, value, reason, found) => {
    const workflow = put(penalolen(), place, value);
    expect(findings(workflow)).toContain(`${placeIn(workflow, found)}: lint-${reason}`);
  });

  it('finds a quorum that the seats cannot reach, and a second call that could decide nothing', () => {
    const at = 'stages.dialogues.approval';
    const { approval } = v1().stages.dialogues;
    const few = { ...approval, decision: 'two-thirds' };
    expect(findings(put(v1(), at, few))).toEqual([`${at}.secondCall: lint-second-call-decides-nothing`]);
    const many = { ...approval, secondCall: { atLeast: 0.1, neverFewerThan: 99 } };
    expect(findings(put(v1(), at, many))).toEqual([
      `${at}.secondCall.neverFewerThan: lint-quorum-out-of-reach`,
    ]);
  });

  it('finds a stage that only the clock could ask to leave, whose one request may be refused', () => {
    const workflow: Spoilt = smallWorkflow();
    const { forum: _forum, ...plain } = workflow;
    const { approval: _approval, ...dialogues } = workflow.stages.dialogues;
    const gate = [use('stakeholder-map-done')];
    const only = {
      ...plain,
      throughout: [],
      roles: { guide: { title: words, as: 'facilitator' } },
      stages: {
        dialogues: { ...dialogues, activities: ['stakeholder-map'], gate, deadline: within('months', 2) },
      },
    };
    expect(findings(only).filter((one) => one.includes('clock'))).toEqual([
      'stages.dialogues.deadline: lint-only-the-clock-asks',
    ]);
  });
});
