import { describe, expect, it } from 'vitest';
import type { CommitmentTemplate } from '../../../engine/plan/facts/commitment-templates.ts';
import { amendmentsVersioned } from '../../../engine/plan/rules/amendments-versioned.ts';
import { commitmentTemplateComplete } from '../../../engine/plan/rules/commitment-template-complete.ts';
import { commitmentVerifiableAndRelevant } from '../../../engine/plan/rules/commitment-verifiable-and-relevant.ts';
import { commitmentsTraceToProposals } from '../../../engine/plan/rules/commitments-trace-to-proposals.ts';
import { endorsedBeforeSubmission } from '../../../engine/plan/rules/endorsed-before-submission.ts';
import { monitoringBodyAppointed } from '../../../engine/plan/rules/monitoring-body-appointed.ts';
import { noConflictOfInterest } from '../../../engine/plan/rules/no-conflict-of-interest.ts';
import { ownerInstitutionInsidePlan } from '../../../engine/plan/rules/owner-institution-inside-plan.ts';
import { planCapAndPeriodKept } from '../../../engine/plan/rules/plan-cap-and-period-kept.ts';
import { plainName } from '../../../engine/plan/same-name.ts';
import { wholeMonths } from '../../../engine/plan/whole-months.ts';
import { momentAt } from './judged.ts';

const moment = momentAt('2021-11-20T12:00:00.000Z');

const whole: CommitmentTemplate = {
  commitment: 'c1',
  code: 'greener',
  state: 'draft',
  filledIn: {
    problem: true,
    statusQuo: true,
    action: true,
    lead: true,
    responsibleOffice: false,
    supporting: true,
    counterpart: false,
  },
  values: ['transparency'],
  policyAreas: ['environment'],
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  milestones: [
    { code: 'm1', startsOn: '2022-01-03', dueOn: '2024-09-30', responsible: true, evidenceAsked: true },
  ],
  indicators: [{ name: 'Instrumentos', unit: 'count', baseline: 0, target: 2 }],
  artefacts: [],
};
const milestone = whole.milestones[0]!;

const plan = {
  plan: 'p',
  version: 1,
  startsOn: '2022-01-03',
  endsOn: '2024-09-30',
  submittedAt: '2021-11-16T15:00:00.000Z' as string | null,
};

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

describe('monitoring-body-appointed', () => {
  const appointment = {
    monitoringBody: 'b',
    appointedBy: 'forum',
    appointedAt: '2021-06-24T22:00:00.000Z',
    firstAppointedAt: '2021-06-24T22:00:00.000Z',
    declaredIndependent: true,
    relations: [],
  };
  const judge = (change: object, submittedAt: string | null = plan.submittedAt, params = {}) =>
    monitoringBodyAppointed.judge(
      { monitoringAppointment: { ...appointment, ...change }, planSubmission: { ...plan, submittedAt } },
      monitoringBodyAppointed.params.parse(params),
      moment,
    );
  const at = (instant: string) => ({ appointedAt: instant, firstAppointedAt: instant });

  it.each([
    { what: 'at the instant of submission', change: at('2021-11-16T15:00:00.000Z'), status: 'met' },
    { what: 'a millisecond later', change: at('2021-11-16T15:00:00.001Z'), status: 'not-met' },
  ])('appointed $what is $status', ({ change, status }) => {
    expect(judge(change).status).toBe(status);
  });

  it('takes any instant while the plan is not submitted', () => {
    expect(judge(at('2021-12-01T00:00:00.000Z'), null).status).toBe('met');
  });

  it('takes a body that followed on one appointed in time', () => {
    expect(judge({ appointedAt: '2023-01-01T00:00:00.000Z' }).status).toBe('met');
  });

  it.each([
    { change: { declaredIndependent: false }, params: {}, gap: 'independence-not-declared' },
    { change: { appointedBy: 'authority' }, params: { by: 'forum' }, gap: 'appointed-by-another' },
  ])('finds $gap', ({ change, params, gap }) => {
    expect(judge(change, plan.submittedAt, params)).toMatchObject({ missing: [{ gap }] });
  });

  it('asks for no declaration where the method does not', () => {
    expect(judge({ declaredIndependent: false }, null, { declaresIndependence: false }).status).toBe('met');
  });
});

describe('no-conflict-of-interest', () => {
  const twoHats = (change: object) => ({ person: 'p1', role: 'team', from: moment.at, to: null, ...change });
  const none = { monitoringBody: 'b', partyTo: [], relations: [] as string[], bothSides: [] };
  const judge = (change: object, params = {}) =>
    noConflictOfInterest.judge(
      { conflictsOfInterest: { ...none, ...change } },
      noConflictOfInterest.params.parse(params),
      moment,
    );

  it.each([
    { change: {}, status: 'met' },
    { change: { monitoringBody: undefined }, status: 'unknown' },
    { change: { partyTo: [{ commitment: 'c1', code: 'greener', as: 'supporting' }] }, status: 'not-met' },
    { change: { relations: ['co-applicant'] }, status: 'not-met' },
    { change: { relations: ['funder', 'other'] }, status: 'met' },
    { change: { bothSides: [twoHats({})] }, status: 'not-met' },
    { change: { bothSides: [twoHats({ from: '2021-11-20T12:00:00.001Z' })] }, status: 'met' },
    { change: { bothSides: [twoHats({ to: '2021-11-20T12:00:00.000Z' })] }, status: 'met' },
    { change: { bothSides: [twoHats({ to: '2021-11-20T12:00:00.001Z' })] }, status: 'not-met' },
  ])('is $status with $change', ({ change, status }) => {
    expect(judge(change).status).toBe(status);
  });

  it('excludes the relations that the method names', () => {
    expect(judge({ relations: ['funder'] }, { excludedRelations: ['funder'] }).status).toBe('not-met');
    expect(judge({ relations: ['co-applicant'] }, { excludedRelations: [] }).status).toBe('met');
  });

  it.each([
    ['Universidad Austral de Chile (UACH)', 'universidad  austral de Chile – UACH', true],
    ['Gestión Ambiental', 'Gestion ambiental.', true],
    ['Gestión Ambiental', 'Gestión Ambiental Sur', false],
  ])('reads the names %s and %s as the same: %s', (one, other, same) => {
    expect(plainName(one) === plainName(other)).toBe(same);
  });
});

describe('endorsed-before-submission', () => {
  const judge = (firstAt: string, submittedAt: string | null, atLeast = 1) =>
    endorsedBeforeSubmission.judge(
      {
        planEndorsements: [
          { sector: 'municipal-staff', firstAt: '2021-01-01T00:00:00.000Z' },
          { sector: 'community', firstAt },
        ],
        planSubmission: { ...plan, submittedAt },
      },
      { sectors: ['community', 'academia'], atLeast },
      moment,
    ).status;

  it.each([
    { firstAt: '2021-11-16T15:00:00.000Z', submittedAt: plan.submittedAt, atLeast: 1, status: 'met' },
    { firstAt: '2021-11-16T15:00:00.001Z', submittedAt: plan.submittedAt, atLeast: 1, status: 'not-met' },
    { firstAt: '2021-11-16T15:00:00.001Z', submittedAt: null, atLeast: 1, status: 'met' },
    { firstAt: '2021-11-16T15:00:00.000Z', submittedAt: plan.submittedAt, atLeast: 2, status: 'not-met' },
  ])(
    'is $status for $firstAt, submitted $submittedAt, at least $atLeast',
    ({ firstAt, submittedAt, atLeast, status }) => {
      expect(judge(firstAt, submittedAt, atLeast)).toBe(status);
    },
  );

  it('does not know while there is no plan, and takes no parameters that ask for more sectors than they name', () => {
    const facts = { planEndorsements: [], planSubmission: undefined };
    expect(endorsedBeforeSubmission.judge(facts, { sectors: ['academia'], atLeast: 1 }, moment).status).toBe(
      'unknown',
    );
    expect(endorsedBeforeSubmission.params.safeParse({ sectors: ['academia'], atLeast: 2 }).success).toBe(
      false,
    );
  });
});

describe('plan-cap-and-period-kept', () => {
  const judge = (params: object, change: object = {}, commitments = 3) =>
    planCapAndPeriodKept.judge(
      {
        planSubmission: { ...plan, ...change },
        commitmentTemplates: Array.from({ length: commitments }, () => whole),
      },
      planCapAndPeriodKept.params.parse(params),
      moment,
    );

  it.each([
    { commitments: 3, status: 'met' },
    { commitments: 4, status: 'not-met' },
  ])('$commitments commitments of at most 3 are $status', ({ commitments, status }) => {
    expect(judge({ maxCommitments: 3 }, {}, commitments).status).toBe(status);
  });

  // From 3 January 2022 to 30 September 2024: 32 months and some days.
  it.each([
    { params: { minMonths: 32 }, status: 'met' },
    { params: { minMonths: 33 }, status: 'not-met' },
    { params: { maxMonths: 32 }, status: 'met' },
    { params: { maxMonths: 31 }, status: 'not-met' },
    { params: {}, status: 'met' },
  ])('$params is $status', ({ params, status }) => {
    expect(judge(params).status).toBe(status);
  });

  it('counts from the submission where that is later, because late delivery does not move the end', () => {
    const late = { submittedAt: '2023-03-01T02:30:00.000Z' };
    // Half past two in the morning in London is still the day before in Santiago.
    expect(judge({ minMonths: 19 }, late)).toMatchObject({
      status: 'met',
      found: { from: '2023-02-28', late: true },
    });
    expect(judge({ minMonths: 20 }, late).status).toBe('not-met');
  });

  it.each([
    ['2022-01-03', '2022-02-01', 0],
    ['2022-01-03', '2022-02-02', 1],
    ['2022-01-01', '2022-12-31', 12],
    ['2022-01-01', '2022-12-30', 11],
    ['2022-01-31', '2022-02-28', 1],
    ['2024-02-29', '2025-02-28', 12],
  ])('from %s to %s are %i whole months', (from, to, months) => {
    expect(wholeMonths(from, to)).toBe(months);
  });
});

describe('owner-institution-inside-plan', () => {
  const judge = (signedAt: string | null, startsOn: string | null = '2022-01-03') =>
    ownerInstitutionInsidePlan.judge(
      { institutionAccords: [{ commitment: 'c1', code: 'g', institution: 'Metro', startsOn, signedAt }] },
      {},
      moment,
    ).status;

  it.each([
    // The day ends at midnight in Santiago, three hours after it does in London.
    { signedAt: '2022-01-03T02:59:59.999Z', status: 'met' },
    { signedAt: '2022-01-03T03:00:00.000Z', status: 'not-met' },
    { signedAt: null, status: 'not-met' },
  ])('signed at $signedAt is $status', ({ signedAt, status }) => {
    expect(judge(signedAt)).toBe(status);
  });

  it('asks for nothing where nobody from outside is counted on', () => {
    expect(ownerInstitutionInsidePlan.judge({ institutionAccords: [] }, {}, moment).status).toBe(
      'not-applicable',
    );
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
