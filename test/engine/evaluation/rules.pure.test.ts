import { describe, expect, it } from 'vitest';
import { discrepanciesBetween } from '../../../engine/evaluation/discrepancies.ts';
import { endOfCommitmentReportDue } from '../../../engine/evaluation/rules/end-of-commitment-report-due.ts';
import { evaluationScheduledAndDone } from '../../../engine/evaluation/rules/evaluation-scheduled-and-done.ts';
import { inceptionReportDue } from '../../../engine/evaluation/rules/inception-report-due.ts';
import { selfAndIndependentAssessmentRecorded } from '../../../engine/evaluation/rules/self-and-independent-assessment-recorded.ts';
import { sideBySide } from '../../../engine/evaluation/side-by-side.ts';
import { findScale, isAnswer, scales } from '../../../engine/scales/scales.ts';
import { momentAt } from '../plan/judged.ts';

const plan = { plan: 'p', version: 1, startsOn: '2022-01-03', endsOn: '2024-09-30' };
const months = (count: number) => ({ unit: 'months' as const, count });

describe('inception-report-due', () => {
  // Submitted on 16 November 2021: two months later is a Sunday, so the Monday, which ends at 3 in London.
  const judge = (deliveredAt: string | undefined, lateCounts = false, at = '2022-02-01T00:00:00.000Z') =>
    inceptionReportDue.judge(
      {
        planSubmission: { ...plan, submittedAt: '2021-11-16T15:00:00.000Z' },
        monitoringReports:
          deliveredAt === undefined ? [] : [{ kind: 'inception', commitment: null, firstAt: deliveredAt }],
      },
      { within: months(2), lateCounts },
      momentAt(at),
    );

  it.each([
    { deliveredAt: '2022-01-18T02:59:59.999Z', lateCounts: false, status: 'met', late: false },
    { deliveredAt: '2022-01-18T03:00:00.000Z', lateCounts: false, status: 'not-met', late: true },
    { deliveredAt: '2022-01-18T03:00:00.000Z', lateCounts: true, status: 'met', late: true },
    { deliveredAt: undefined, lateCounts: true, status: 'not-met', late: true },
  ])(
    'delivered $deliveredAt, late counting $lateCounts, is $status',
    ({ deliveredAt, lateCounts, status, late }) => {
      expect(judge(deliveredAt, lateCounts)).toMatchObject({ status, found: { dueOn: '2022-01-17', late } });
    },
  );

  it('is not late before its day', () => {
    expect(judge(undefined, false, '2022-01-18T02:59:59.999Z')).toMatchObject({ missing: [{ late: false }] });
  });

  it('does not know before the plan is submitted', () => {
    const facts = { planSubmission: { ...plan, submittedAt: null }, monitoringReports: [] };
    const verdict = inceptionReportDue.judge(
      facts,
      { within: months(2), lateCounts: false },
      momentAt('2022-02-01T00:00:00.000Z'),
    );
    expect(verdict).toEqual({ status: 'unknown', fact: 'plan-submission' });
  });
});

describe('end-of-commitment-report-due', () => {
  const standing = { commitment: 'c', code: 'g', state: 'complete', openMilestones: [] };
  const judge = (endedAt: string | null, deliveredAt?: string, at = '2024-11-20T00:00:00.000Z') =>
    endOfCommitmentReportDue.judge(
      {
        commitmentStandings: [{ ...standing, endedAt }],
        monitoringReports:
          deliveredAt === undefined
            ? []
            : [{ kind: 'end-of-commitment', commitment: 'c', firstAt: deliveredAt }],
      },
      { within: months(1), lateCounts: false },
      momentAt(at),
    );

  // Ended on 30 September 2024: due on 30 October, a Wednesday, which ends at 3 in London.
  it.each([
    { deliveredAt: '2024-10-31T02:59:59.999Z', status: 'met' },
    { deliveredAt: '2024-10-31T03:00:00.000Z', status: 'not-met' },
    { deliveredAt: undefined, status: 'not-met' },
  ])('delivered $deliveredAt is $status', ({ deliveredAt, status }) => {
    expect(judge('2024-09-30T21:00:00.000Z', deliveredAt).status).toBe(status);
  });

  it('asks for nothing on a commitment that has not ended', () => {
    expect(judge(null)).toMatchObject({ status: 'met', found: { ended: 0 } });
  });
});

describe('evaluation-scheduled-and-done', () => {
  const done = {
    scheduledAt: '2024-09-01T12:00:00.000Z',
    scheduledFor: '2024-10-15',
    publishedAt: '2024-11-14T12:00:00.000Z' as string | null,
    presented: true,
    lessons: 1,
  };
  const judge = (change: object, params: object = {}) =>
    evaluationScheduledAndDone.judge(
      { evaluationSchedule: { ...done, ...change }, planSubmission: { ...plan, submittedAt: null } },
      evaluationScheduledAndDone.params.parse(params),
      momentAt('2024-11-20T00:00:00.000Z'),
    ).status;

  it.each([
    { change: {}, params: { minLessons: 1, presented: true }, status: 'met' },
    // The last day of the plan ends at three in London.
    { change: { scheduledAt: '2024-10-01T02:59:59.999Z' }, params: {}, status: 'met' },
    { change: { scheduledAt: '2024-10-01T03:00:00.000Z' }, params: {}, status: 'not-met' },
    { change: { publishedAt: null }, params: {}, status: 'not-met' },
    { change: { publishedAt: null, lessons: 0 }, params: { done: false, minLessons: 3 }, status: 'met' },
    { change: { presented: false }, params: { presented: true }, status: 'not-met' },
    { change: { presented: false }, params: {}, status: 'met' },
    { change: { lessons: 1 }, params: { minLessons: 2 }, status: 'not-met' },
    { change: { lessons: 2 }, params: { minLessons: 2 }, status: 'met' },
  ])('$change with $params is $status', ({ change, params, status }) => {
    expect(judge(change, params)).toBe(status);
  });
});

const answer = (scale: string, level: string, version = 1) => ({ scale, version, answer: level });

describe('two assessments', () => {
  it.each([
    { own: [answer('completion', 'complete')], other: [answer('completion', 'complete')], differ: [] },
    {
      own: [answer('completion', 'complete')],
      other: [answer('completion', 'limited')],
      differ: ['completion'],
    },
    {
      own: [answer('completion', 'complete')],
      other: [answer('completion', 'unknown')],
      differ: ['completion'],
    },
    { own: [answer('completion', 'complete')], other: [], differ: [] },
    { own: [answer('completion', 'complete')], other: [answer('completion', 'limited', 2)], differ: [] },
  ])('of $own and $other differ on $differ', ({ own, other, differ }) => {
    expect(discrepanciesBetween(own, other).map(({ scale }) => scale)).toEqual(differ);
    expect(sideBySide(own, other).flatMap(({ scale, differs }) => (differs ? [scale] : []))).toEqual(differ);
  });

  it('stand beside each other with what is blank as blank', () => {
    expect(sideBySide([], [answer('relevance', 'not-applicable')])).toEqual([
      {
        scale: 'relevance',
        version: 1,
        levels: ['no', 'yes'],
        own: null,
        independent: 'not-applicable',
        differs: false,
      },
    ]);
  });
});

describe('self-and-independent-assessment-recorded', () => {
  const both = [answer('completion', 'complete')];
  const judge = (change: object, params: object = {}) =>
    selfAndIndependentAssessmentRecorded.judge(
      {
        commitmentAssessments: [
          { commitment: 'c', code: 'g', own: both, independent: both, discrepancies: [], ...change },
        ],
      },
      selfAndIndependentAssessmentRecorded.params.parse(params),
      momentAt('2024-11-20T00:00:00.000Z'),
    );
  const difference = { scale: 'completion', version: 1, own: 'complete', independent: 'limited' };

  it.each([
    { change: {}, params: {}, status: 'met' },
    { change: { own: undefined }, params: {}, status: 'not-met' },
    { change: { independent: [answer('relevance', 'yes')] }, params: {}, status: 'not-met' },
    { change: { independent: [answer('completion', 'unknown')] }, params: {}, status: 'met' },
    { change: { discrepancies: [{ ...difference, noted: false }] }, params: {}, status: 'not-met' },
    { change: { discrepancies: [{ ...difference, noted: true }] }, params: {}, status: 'met' },
    {
      change: { discrepancies: [{ ...difference, noted: false }] },
      params: { discrepanciesNoted: false },
      status: 'met',
    },
  ])('$change with $params is $status', ({ change, params, status }) => {
    expect(judge(change, params).status).toBe(status);
  });
});

describe('the scales', () => {
  it('have levels that are told apart, and a source', () => {
    for (const { name, version, levels, source } of scales) {
      expect(new Set(levels).size).toBe(levels.length);
      expect(source).not.toBe('');
      expect(findScale(name, version)?.levels).toEqual(levels);
      for (const level of [...levels, 'unknown', 'not-applicable']) {
        expect(isAnswer(answer(name, level, version))).toBe(true);
      }
      expect(isAnswer(answer(name, 'blank', version))).toBe(false);
      expect(isAnswer(answer(name, levels[0]!, version + 1))).toBe(false);
    }
  });
});
