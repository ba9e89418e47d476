import { describe, expect, it } from 'vitest';
import { plainName } from '../../../engine/people/body-name.ts';
import { endorsedBeforeSubmission } from '../../../engine/plan/rules/endorsed-before-submission.ts';
import { monitoringBodyAppointed } from '../../../engine/plan/rules/monitoring-body-appointed.ts';
import { noConflictOfInterest } from '../../../engine/plan/rules/no-conflict-of-interest.ts';
import { ownerInstitutionInsidePlan } from '../../../engine/plan/rules/owner-institution-inside-plan.ts';
import { planCapAndPeriodKept } from '../../../engine/plan/rules/plan-cap-and-period-kept.ts';
import { wholeMonths } from '../../../engine/plan/whole-months.ts';
import { momentAt, submittedPlan as plan, wholeTemplate as whole } from './judged.ts';

const moment = momentAt('2021-11-20T12:00:00.000Z');

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
