import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { addDays } from '../../../engine/calendar/moment.ts';
import {
  type OwedReport,
  owedReports,
  type ReportingRows,
} from '../../../engine/implementation/owed-reports.ts';
import { periodsOf } from '../../../engine/implementation/periods.ts';
import { ReportingTerms } from '../../../engine/implementation/reporting-terms.ts';
import { completionNeedsAllMilestones } from '../../../engine/implementation/rules/completion-needs-all-milestones.ts';
import { milestoneProgressReported } from '../../../engine/implementation/rules/milestone-progress-reported.ts';
import { momentAt } from '../plan/judged.ts';

const chile = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
const halfYears = ReportingTerms.parse({ periodMonths: 6 });

describe('the periods of reporting', () => {
  it('are due on a business day, by the calendar of the place', () => {
    const [first] = periodsOf(chile, { from: '2022-01-01', endsOn: '2024-09-30' }, halfYears);
    // The fifteenth day after 30 June 2022 is Friday 15 July; the sixteenth would be a holiday.
    expect(first).toMatchObject({ endsOn: '2022-06-30', dueAt: '2022-07-16T03:59:59.999Z' });
    const later = ReportingTerms.parse({ periodMonths: 6, dueWithin: { unit: 'natural-days', count: 16 } });
    const [rolled] = periodsOf(chile, { from: '2022-01-01', endsOn: '2024-09-30' }, later);
    expect(rolled?.dueAt).toBe('2022-07-19T03:59:59.999Z');
  });

  it('follow each other without a gap from the first day to the last, whatever they are', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));
    const span = fc.tuple(day, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 1, max: 24 }));
    fc.assert(
      fc.property(span, ([from, days, periodMonths]) => {
        const endsOn = addDays(from, days);
        const periods = periodsOf(chile, { from, endsOn }, ReportingTerms.parse({ periodMonths }));
        expect(periods[0]?.startsOn).toBe(from);
        expect(periods.at(-1)?.endsOn).toBe(endsOn);
        for (const [index, period] of periods.entries()) {
          expect(period.startsOn <= period.endsOn).toBe(true);
          const next = periods[index + 1];
          if (next !== undefined) expect(next.startsOn).toBe(addDays(period.endsOn, 1));
        }
        expect(new Set(periods.map(({ id }) => id)).size).toBe(periods.length);
      }),
      { numRuns: 60 },
    );
  });
});

const periods = [1, 2, 3].map((ordinal) => ({
  id: `p${ordinal}`,
  ordinal,
  endsOn: `202${ordinal}-12-31`,
  dueAt: `202${ordinal + 1}-01-15T03:00:00.000Z`,
}));
const milestone = { milestone: 'm', commitment: 'c', code: 'm', startsOn: '2021-01-01', endedAt: null };
const rows = (change: Partial<ReportingRows> = {}): ReportingRows => ({
  periods,
  milestones: [milestone],
  reports: [],
  ...change,
});
const owedIn = (change: Partial<ReportingRows>) => owedReports(rows(change)).map(({ period }) => period);
const report = (period: string, completion: string) => ({ milestone: 'm', period, completion });

describe('the reports that are owed', () => {
  it.each([
    { what: 'all, where there is none', change: {}, owed: ['p1', 'p2', 'p3'] },
    { what: 'not those that are there', change: { reports: [report('p2', 'limited')] }, owed: ['p1', 'p3'] },
    {
      what: 'none after the one that says complete',
      change: { reports: [report('p1', 'complete')] },
      owed: [],
    },
    {
      what: 'those before it still',
      change: { reports: [report('p2', 'complete')] },
      owed: ['p1'],
    },
    {
      what: 'from the period in which it starts, on its last day even',
      change: { milestones: [{ ...milestone, startsOn: '2022-12-31' }] },
      owed: ['p2', 'p3'],
    },
    {
      what: 'from the next one where it starts a day later',
      change: { milestones: [{ ...milestone, startsOn: '2023-01-01' }] },
      owed: ['p3'],
    },
    {
      what: 'what was due when its commitment ended',
      change: { milestones: [{ ...milestone, endedAt: '2023-01-15T03:00:00.000Z' }] },
      owed: ['p1', 'p2'],
    },
    {
      what: 'not what was due a moment after it ended',
      change: { milestones: [{ ...milestone, endedAt: '2023-01-15T02:59:59.999Z' }] },
      owed: ['p1'],
    },
  ])('are $what', ({ change, owed }) => {
    expect(owedIn(change)).toEqual(owed);
  });
});

describe('milestone-progress-reported', () => {
  const owed: OwedReport = {
    milestone: 'm',
    commitment: 'c',
    code: 'm',
    period: 'p1',
    periodEndsOn: '2021-12-31',
    dueAt: '2022-01-15T03:00:00.000Z',
  };
  const judge = (at: string, list: readonly OwedReport[] = [owed]) =>
    milestoneProgressReported.judge(
      { progressOwed: { periods, reports: 0, owed: list }, planSubmission: undefined },
      halfYears,
      momentAt(at),
    );

  it.each([
    // The last day of the year ends at three in the morning, as London counts.
    { at: '2022-01-01T02:59:59.999Z', expected: { status: 'not-applicable' } },
    { at: '2022-01-01T03:00:00.000Z', expected: { status: 'not-met', missing: [{ overdue: false }] } },
    { at: '2022-01-15T03:00:00.000Z', expected: { status: 'not-met', missing: [{ overdue: false }] } },
    { at: '2022-01-15T03:00:00.001Z', expected: { status: 'not-met', missing: [{ overdue: true }] } },
  ])('at $at: $expected.status', ({ at, expected }) => {
    expect(judge(at)).toMatchObject(expected);
  });

  it('is met where nothing is owed, and not known where no period is set', () => {
    expect(judge('2022-02-01T00:00:00.000Z', []).status).toBe('met');
    const none = { progressOwed: { periods: [], reports: 0, owed: [] }, planSubmission: undefined };
    expect(
      milestoneProgressReported.judge(none, halfYears, momentAt('2022-02-01T00:00:00.000Z')).status,
    ).toBe('unknown');
  });
});

describe('completion-needs-all-milestones', () => {
  const standing = {
    commitment: 'c',
    code: 'g',
    state: 'complete',
    endedAt: null,
    openMilestones: [] as string[],
  };
  const judge = (change: object, params = {}) =>
    completionNeedsAllMilestones.judge(
      { commitmentStandings: [{ ...standing, ...change }], planSubmission: undefined },
      completionNeedsAllMilestones.params.parse(params),
      momentAt('2024-10-10T00:00:00.000Z'),
    ).status;

  it.each([
    { change: {}, params: {}, status: 'met' },
    { change: { openMilestones: ['m'] }, params: {}, status: 'not-met' },
    { change: { state: 'under-way' }, params: {}, status: 'not-met' },
    { change: { state: 'under-way' }, params: { everyCommitmentEnded: false }, status: 'met' },
    { change: { state: 'ended-incomplete', openMilestones: ['m'] }, params: {}, status: 'met' },
  ])('$change with $params is $status', ({ change, params, status }) => {
    expect(judge(change, params)).toBe(status);
  });

  it('is mended by what begins the implementation, while nothing is under way', () => {
    const mends = (submittedAt: string | null) =>
      completionNeedsAllMilestones.remedyFor!(
        { commitmentStandings: [], planSubmission: { submittedAt } as never },
        { status: 'unknown', fact: 'commitments-under-way' },
      );
    expect(mends(null)).toEqual(['submit-plan', 'start-implementation']);
    expect(mends('2024-01-01T00:00:00.000Z')).toEqual(['start-implementation']);
  });
});
