import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { agreementsHaveOwnerAndDue } from '../../../engine/dialogues/rules/agreements-have-owner-and-due.ts';
import { everySegmentHeard } from '../../../engine/dialogues/rules/every-segment-heard.ts';
import { informationSharedBeforeMeeting } from '../../../engine/dialogues/rules/information-shared-before-meeting.ts';
import { inputPeriodKept } from '../../../engine/dialogues/rules/input-period-kept.ts';
import { minutesCompleteAndApproved } from '../../../engine/dialogues/rules/minutes-complete-and-approved.ts';
import { noticeComplete } from '../../../engine/dialogues/rules/notice-complete.ts';
import { noticePeriodKept } from '../../../engine/dialogues/rules/notice-period-kept.ts';
import { severalChannelsUsed } from '../../../engine/dialogues/rules/several-channels-used.ts';
import { stakeholderMapDone } from '../../../engine/dialogues/rules/stakeholder-map-done.ts';
import { timelinePublishedBeforeStart } from '../../../engine/dialogues/rules/timeline-published-before-start.ts';

const calendar = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
const moment = { at: '2021-08-10T12:00:00.000Z', calendar };
const days = (count: number) => ({ unit: 'natural-days' as const, count });

describe('stakeholder-map-done', () => {
  it.each([
    [0, null, [], 'unknown'],
    [1, null, [], 'not-met'],
    [1, '2021-07-01T00:00:00.000Z', [], 'met'],
    [1, '2021-07-01T00:00:00.000Z', ['migrants'], 'not-met'],
  ])('with %i segments, done at %s, lacking %j: %s', (total, completedAt, lacking, status) => {
    const facts = { stakeholderMapStanding: { total, completedAt, lacking } };
    expect(stakeholderMapDone.judge(facts, { required: ['migrants'] }, moment).status).toBe(status);
  });
});

describe('every-segment-heard', () => {
  it.each([
    [0, 0, 'unknown'],
    [8, 0, 'met'],
    [8, 1, 'not-met'],
  ])('of %i segments %i not heard: %s', (total, notHeard, status) => {
    const facts = { segmentsNotHeard: { total, notHeard, first: [] } };
    expect(everySegmentHeard.judge(facts, { perSegment: 1 }, moment).status).toBe(status);
  });
});

describe('a rule over held meetings', () => {
  it.each([
    [0, 0, 'not-applicable'],
    [8, 0, 'met'],
    [8, 1, 'not-met'],
  ])('of %i held %i fall short: %s', (held, short, status) => {
    const first = short === 0 ? [] : [{ meeting: 'm', kind: 'dialogue' }];
    const verdicts = [
      noticePeriodKept.judge(
        {
          noticeTooShort: {
            held,
            declaredLate: 0,
            tooShort: short,
            first: first.map((one) => ({ ...one, given: 4, required: 5, unit: 'natural-days' })),
          },
        },
        { notice: { dialogue: days(5) } },
        moment,
      ),
      noticeComplete.judge(
        {
          callsIncomplete: {
            held,
            incomplete: short,
            first: first.map((one) => ({ ...one, lacks: ['agenda'] })),
          },
        },
        { required: ['agenda'] },
        moment,
      ),
      severalChannelsUsed.judge(
        {
          tooFewChannels: {
            held,
            tooFew: short,
            first: first.map((one) => ({ ...one, channels: 1, offline: 0 })),
          },
        },
        { minChannels: 2, minOffline: 1 },
        moment,
      ),
      informationSharedBeforeMeeting.judge(
        {
          informationNotShared: {
            held,
            withoutInformation: short,
            first: first.map((one) => ({ ...one, given: null })),
          },
        },
        { lead: days(3) },
        moment,
      ),
      minutesCompleteAndApproved.judge(
        {
          minutesNotApproved: {
            held,
            notApproved: short,
            first: first.map((one) => ({ ...one, approvedAfter: null })),
          },
        },
        {},
        moment,
      ),
    ];
    expect(verdicts.map((verdict) => verdict.status)).toEqual(Array(5).fill(status));
    for (const verdict of verdicts) if (verdict.status === 'not-met') expect(verdict.missing).toHaveLength(1);
  });

  it('names none of those that it finds good', () => {
    const facts = { noticeTooShort: { held: 3, declaredLate: 2, tooShort: 0, first: [] } };
    expect(noticePeriodKept.judge(facts, { notice: { dialogue: days(5) } }, moment)).toEqual({
      status: 'met',
      found: { held: 3, tooShort: 0, declaredLate: 2 },
    });
  });
});

describe('agreements-have-owner-and-due', () => {
  it.each([
    [0, 0, 'not-applicable'],
    [3, 0, 'met'],
    [3, 1, 'not-met'],
  ])('of %i agreements %i without owner or day: %s', (total, incomplete, status) => {
    const facts = { agreementsWithoutOwnerOrDue: { total, incomplete, first: [] } };
    expect(agreementsHaveOwnerAndDue.judge(facts, {}, moment).status).toBe(status);
  });
});

describe('timeline-published-before-start', () => {
  const published = '2021-07-05T13:00:00.000Z';
  const started = '2021-07-22T22:30:00.000Z';
  it.each([
    ['never published', null, started, null, 'unknown'],
    ['nothing held yet', published, null, null, 'met'],
    ['published later', published, started, null, 'not-met'],
    ['one day short', published, started, 13, 'not-met'],
    ['just in time', published, started, 14, 'met'],
    ['a day more', published, started, 15, 'met'],
  ])('%s', (_, publishedAt, startedAt, leadDays, status) => {
    const facts = { timelinePublished: { publishedAt, startedAt, leadDays } };
    expect(timelinePublishedBeforeStart.judge(facts, { leadDays: 14 }, moment).status).toBe(status);
  });
});

describe('input-period-kept', () => {
  it.each([
    ['no window', null, null, 'unknown'],
    ['a day short', 4, moment.at, 'not-met'],
    ['long enough and closed this instant', 5, moment.at, 'met'],
    ['long enough and still open', 5, '2021-08-10T12:00:00.001Z', 'not-met'],
  ])('%s', (_, longest, closesAt, status) => {
    const facts = { inputPeriod: { longest, opensAt: '2021-08-01T00:00:00.000Z', closesAt } };
    expect(inputPeriodKept.judge(facts, { min: days(5) }, moment).status).toBe(status);
  });
});

describe('the parameters of a rule', () => {
  it.each([
    ['name no kind of meeting', noticePeriodKept, { notice: {} }],
    ['ask for no notice at all', noticePeriodKept, { notice: { dialogue: days(0) } }],
    ['ask for notice in months', noticePeriodKept, { notice: { dialogue: { unit: 'months', count: 1 } } }],
    ['name an unknown kind', noticePeriodKept, { notice: { party: days(1) } }],
    ['ask the call for what it cannot say', noticeComplete, { required: ['dress-code'] }],
    ['hear each segment no time', everySegmentHeard, { perSegment: 0 }],
    ['are misspelt', severalChannelsUsed, { minOfline: 1 }],
  ])('are refused where they %s', (_, rule, params) => {
    expect(rule.params.safeParse(params).success).toBe(false);
  });
});
