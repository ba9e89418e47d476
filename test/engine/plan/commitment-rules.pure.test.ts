import { describe, expect, it } from 'vitest';
import type { CommitmentTemplate } from '../../../engine/plan/facts/commitment-templates.ts';
import { amendmentsVersioned } from '../../../engine/plan/rules/amendments-versioned.ts';
import { commitmentTemplateComplete } from '../../../engine/plan/rules/commitment-template-complete.ts';
import { commitmentVerifiableAndRelevant } from '../../../engine/plan/rules/commitment-verifiable-and-relevant.ts';
import { commitmentsTraceToProposals } from '../../../engine/plan/rules/commitments-trace-to-proposals.ts';
import { momentAt, submittedPlan as plan, wholeTemplate as whole } from './judged.ts';

const moment = momentAt('2021-11-20T12:00:00.000Z');
const milestone = whole.milestones[0]!;

describe('commitment-template-complete', () => {
  const gapsOf = (change: Partial<CommitmentTemplate>, params = {}, endsOn = plan.endsOn) => {
    const verdict = commitmentTemplateComplete.judge(
      { commitmentTemplates: [{ ...whole, ...change }], planSubmission: { ...plan, endsOn } },
      commitmentTemplateComplete.params.parse(params),
      moment,
    );
    return verdict.status === 'not-met' ? verdict.missing[0]?.gaps : verdict.status;
  };
  const blank = (field: string) => ({ filledIn: { ...whole.filledIn, [field]: false } });
  const milestones = (change: object) => ({ milestones: [{ ...milestone, ...change }] });

  it.each([
    { what: 'nothing is missing', change: {}, gaps: 'met' },
    { what: 'the problem is blank', change: blank('problem'), gaps: ['problem'] },
    { what: 'nobody supports it', change: blank('supporting'), gaps: ['supporting'] },
    { what: 'it serves no value', change: { values: [] }, gaps: ['values'] },
    { what: 'it has no start', change: { startsOn: null }, gaps: ['period'] },
    {
      what: 'it ends on the day that it starts',
      change: { endsOn: '2022-01-03' },
      gaps: ['ends-before-it-starts', 'm1/outside-the-period'],
    },
    { what: 'it has no milestone', change: { milestones: [] }, gaps: ['milestones'] },
    { what: 'a milestone has no day', change: milestones({ dueOn: null }), gaps: ['m1/dates'] },
    {
      what: 'a milestone is due before it starts',
      change: milestones({ startsOn: '2022-02-02', dueOn: '2022-02-01' }),
      gaps: ['m1/due-before-it-starts'],
    },
    {
      what: 'a milestone is due on the day that it starts',
      change: milestones({ startsOn: '2022-02-01', dueOn: '2022-02-01' }),
      gaps: 'met',
    },
    {
      what: 'a milestone starts a day early',
      change: milestones({ startsOn: '2022-01-02' }),
      gaps: ['m1/outside-the-period'],
    },
    {
      what: 'a milestone is due a day after',
      change: milestones({ dueOn: '2024-10-01' }),
      gaps: ['m1/outside-the-period'],
    },
    {
      what: 'nobody answers for a milestone',
      change: milestones({ responsible: false }),
      gaps: ['m1/responsible'],
    },
    {
      what: 'a milestone asks for no evidence',
      change: milestones({ evidenceAsked: false }),
      gaps: ['m1/evidenceAsked'],
    },
    {
      what: 'an indicator has no baseline',
      change: { indicators: [{ name: 'x', unit: 'count', baseline: null, target: 2 }] },
      gaps: ['indicators'],
    },
    {
      what: 'a baseline is zero',
      change: { indicators: [{ name: 'x', unit: 'count', baseline: 0, target: 0 }] },
      gaps: 'met',
    },
  ])('says so when $what', ({ change, gaps }) => {
    expect(gapsOf(change as Partial<CommitmentTemplate>)).toEqual(gaps);
  });

  it.each([
    { planEndsOn: '2024-09-30', gaps: 'met' },
    { planEndsOn: '2024-09-29', gaps: ['ends-after-the-plan'] },
  ])('holds the end of a commitment against that of the plan: $planEndsOn', ({ planEndsOn, gaps }) => {
    expect(gapsOf({}, {}, planEndsOn)).toEqual(gaps);
  });

  it('asks for what the method names, and for no more', () => {
    expect(gapsOf({}, { texts: ['counterpart', 'responsibleOffice'] })).toEqual([
      'counterpart',
      'responsibleOffice',
    ]);
    expect(
      gapsOf({ milestones: [], indicators: [] }, { texts: [], minMilestones: 0, minIndicators: 0 }),
    ).toBe('met');
    expect(gapsOf({}, { minMilestones: 2 })).toEqual(['milestones']);
  });

  it('does not know while there is no commitment', () => {
    const facts = { commitmentTemplates: [], planSubmission: undefined };
    expect(
      commitmentTemplateComplete.judge(facts, commitmentTemplateComplete.params.parse({}), moment),
    ).toEqual({
      status: 'unknown',
      fact: 'commitments',
    });
  });
});

describe('commitment-verifiable-and-relevant', () => {
  const coded = {
    verifiable: 'yes',
    relevant: 'yes',
    values: ['transparency'],
    potential: 'modest',
    onThisVersion: true,
  };
  const gapsOf = (
    coding: typeof coded | undefined,
    potentialAtLeast: 'unclear' | 'modest' | 'substantial',
  ) => {
    const facts = { commitmentCodings: [{ commitment: 'c1', code: 'greener', coding }] };
    const verdict = commitmentVerifiableAndRelevant.judge(facts, { potentialAtLeast }, moment);
    return verdict.status === 'not-met' ? verdict.missing[0]?.gaps : verdict.status;
  };

  it.each([
    { coding: coded, least: 'unclear' as const, gaps: 'met' },
    { coding: coded, least: 'modest' as const, gaps: 'met' },
    { coding: coded, least: 'substantial' as const, gaps: ['potential-modest'] },
    { coding: { ...coded, potential: 'unknown' }, least: 'unclear' as const, gaps: 'met' },
    { coding: { ...coded, potential: 'unknown' }, least: 'modest' as const, gaps: ['potential-unknown'] },
    { coding: { ...coded, verifiable: 'unknown' }, least: 'unclear' as const, gaps: ['verifiable-unknown'] },
    {
      coding: { ...coded, verifiable: 'no', relevant: 'no' },
      least: 'unclear' as const,
      gaps: ['verifiable-no', 'relevant-no'],
    },
    {
      coding: { ...coded, onThisVersion: false },
      least: 'unclear' as const,
      gaps: ['coded-before-its-last-change'],
    },
    { coding: undefined, least: 'unclear' as const, gaps: ['not-coded'] },
  ])('finds $gaps with $least asked for', ({ coding, least, gaps }) => {
    expect(gapsOf(coding, least)).toEqual(gaps);
  });
});

describe('amendments-versioned and commitments-trace-to-proposals', () => {
  it.each([
    { total: 0, ratified: 0, first: [], status: 'not-applicable' },
    { total: 2, ratified: 2, first: [], status: 'met' },
    { total: 2, ratified: 1, first: [{ amendment: 'a', commitment: 'c' }], status: 'not-met' },
  ])('$ratified of $total amendments ratified is $status', ({ status, ...amendmentsWithoutAct }) => {
    expect(amendmentsVersioned.judge({ amendmentsWithoutAct }, {}, moment).status).toBe(status);
  });

  const origins = { total: 3, withoutProposal: [], notChosen: [], chosenWithoutCommitment: [] };
  const one = [{ commitment: 'c', code: 'g' }];
  it.each([
    { change: {}, status: 'met' },
    { change: { total: 0 }, status: 'unknown' },
    { change: { withoutProposal: one }, status: 'not-met' },
    { change: { notChosen: one }, status: 'not-met' },
    { change: { chosenWithoutCommitment: [{ proposal: 'p' }] }, status: 'not-met' },
  ])('$change is $status', ({ change, status }) => {
    const facts = { commitmentOrigins: { ...origins, ...change } };
    expect(commitmentsTraceToProposals.judge(facts, {}, moment).status).toBe(status);
  });
});
