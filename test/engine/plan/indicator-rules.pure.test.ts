import { describe, expect, it } from 'vitest';
import { milestonesInOrder } from '../../../engine/implementation/rules/milestones-in-order.ts';
import type { CommitmentTemplate } from '../../../engine/plan/facts/commitment-templates.ts';
import { indicatorsHaveBaseline } from '../../../engine/plan/rules/indicators-have-baseline.ts';
import { momentAt } from './judged.ts';

const now = momentAt('2020-12-31T12:00:00.000Z');

const indicator = (baseline: number | null, target: number | null = null) =>
  ({ name: 'x', unit: 'count', baseline, target }) as const;

const template = (indicators: readonly object[], milestones: readonly string[] = []) =>
  ({
    commitment: 'c',
    code: 'c-1',
    indicators,
    milestones: milestones.map((code) => ({ code, startsOn: null, dueOn: null })),
  }) as unknown as CommitmentTemplate;

describe('indicators with their baseline', () => {
  const verdict = (indicators: readonly object[], params: object = {}) =>
    indicatorsHaveBaseline.judge(
      { commitmentTemplates: [template(indicators)] },
      indicatorsHaveBaseline.params.parse(params),
      now,
    );

  it.each([
    ['zero is a baseline', [indicator(0)], {}, []],
    ['an empty one is not', [indicator(0), indicator(null)], {}, ['2/baseline']],
    ['a target is asked for on request', [indicator(1)], { target: true }, ['1/target']],
    ['none at all falls short', [], {}, ['indicators']],
    ['none is enough where none is asked', [], { minIndicators: 0 }, []],
    ['fewer than asked fall short', [indicator(1)], { minIndicators: 2 }, ['indicators']],
  ])('%s', (_what, indicators, params, gaps) => {
    const found = verdict(indicators, params);
    if (gaps.length === 0) expect(found.status).toBe('met');
    else expect(found).toMatchObject({ status: 'not-met', missing: [{ code: 'c-1', gaps }] });
  });

  it('knows nothing where there is no commitment', () => {
    expect(
      indicatorsHaveBaseline.judge({ commitmentTemplates: [] }, { minIndicators: 1, target: false }, now),
    ).toMatchObject({
      status: 'unknown',
      fact: 'commitments',
    });
  });
});

describe('milestones that build on each other', () => {
  const verdict = (open: readonly string[]) =>
    milestonesInOrder.judge(
      {
        commitmentTemplates: [template([], ['m-1', 'm-2', 'm-3'])],
        commitmentStandings: [
          { commitment: 'c', code: 'c-1', state: 'under-way', endedAt: null, openMilestones: open },
        ],
      },
      {},
      now,
    );

  it('have no order while none is complete', () => {
    expect(verdict(['m-1', 'm-2', 'm-3'])).toEqual({
      status: 'not-applicable',
      why: 'no-milestone-complete',
    });
  });

  it.each([[['m-2', 'm-3']], [['m-3']], [[]]])('are in order with %j open', (open) => {
    expect(verdict(open).status).toBe('met');
  });

  it.each([
    [['m-1'], 'm-1', ['m-2', 'm-3']],
    [['m-1', 'm-3'], 'm-1', ['m-2']],
    [['m-2'], 'm-2', ['m-3']],
  ])('are not with %j open', (open, first, ahead) => {
    expect(verdict(open)).toMatchObject({ status: 'not-met', missing: [{ open: first, ahead }] });
  });
});
