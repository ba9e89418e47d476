import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { CommitteeElectedParams } from '../../../engine/committees/rule-params.ts';
import { committeeElected } from '../../../engine/committees/rules/committee-elected.ts';
import { workingGroupsReported } from '../../../engine/committees/rules/working-groups-reported.ts';

const calendar = jurisdictionCalendar({ country: 'MX', timeZone: 'America/Mexico_City' });
const at = '2021-06-01T12:00:00.000Z';
const moment = { at, calendar };

const sitting = (more: object = {}) => ({
  committee: '1',
  territory: 'iztapalapa/a',
  area: 'health',
  termTo: null as string | null,
  onAgenda: true,
  vacant: 0,
  ...more,
});

describe('committee-elected', () => {
  const a = { territories: ['iztapalapa/a'] };
  it.each([
    { why: 'it sits', asks: a, one: {}, status: 'met' },
    { why: 'another territory', asks: { territories: ['iztapalapa/b'] }, one: {}, status: 'not-met' },
    { why: 'its area is asked', asks: { areas: ['health'] }, one: {}, status: 'met' },
    { why: 'another area', asks: { areas: ['health', 'women'] }, one: {}, status: 'not-met' },
    {
      why: 'the term ends a moment later',
      asks: a,
      one: { termTo: '2021-06-01T12:00:00.001Z' },
      status: 'met',
    },
    { why: 'the term ends now', asks: a, one: { termTo: at }, status: 'not-met' },
    { why: 'a seat is vacant', asks: a, one: { vacant: 1 }, status: 'met' },
    { why: 'no seat may be', asks: { ...a, full: true }, one: { vacant: 1 }, status: 'not-met' },
    { why: 'called late', asks: a, one: { onAgenda: false }, status: 'met' },
    { why: 'not to be', asks: { ...a, calledBefore: true }, one: { onAgenda: false }, status: 'not-met' },
    { why: 'nothing is named and one sits', asks: {}, one: {}, status: 'met' },
  ])('is $status where $why', ({ asks, one, status }) => {
    const params = CommitteeElectedParams.parse(asks);
    const verdict = committeeElected.judge({ committeesInOffice: [sitting(one)] }, params, moment);
    expect(verdict.status).toBe(status);
  });

  it('is not met where nothing is named and none sits', () => {
    const params = CommitteeElectedParams.parse({});
    expect(committeeElected.judge({ committeesInOffice: [] }, params, moment)).toMatchObject({
      status: 'not-met',
      found: { inOffice: 0, lacking: 1 },
    });
  });
});

describe('working-groups-reported', () => {
  const owing = (dueAt: string) => [{ committee: '1', dueAt }];
  it.each([
    { setUp: 0, owing: [], all: false, status: 'not-applicable' },
    { setUp: 1, owing: [], all: true, status: 'met' },
    { setUp: 1, owing: owing(at), all: false, status: 'met' },
    { setUp: 1, owing: owing('2021-06-01T11:59:59.999Z'), all: false, status: 'not-met' },
    { setUp: 1, owing: owing('2022-01-01T00:00:00.000Z'), all: true, status: 'not-met' },
  ])('of $setUp groups, owing $owing, is $status', ({ all, status, ...workingGroupsOwing }) => {
    expect(workingGroupsReported.judge({ workingGroupsOwing }, { all }, moment).status).toBe(status);
  });
});
