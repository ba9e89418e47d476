import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import type { StandingConsultation } from '../../../engine/consultation/facts/standing-consultations.ts';
import { bindingForceDeclared } from '../../../engine/consultation/rules/binding-force-declared.ts';
import { consultationResultIs } from '../../../engine/consultation/rules/consultation-result-is.ts';
import { eligibilityDeclared } from '../../../engine/consultation/rules/eligibility-declared.ts';
import { rankingAndCutOffApplied } from '../../../engine/consultation/rules/ranking-and-cut-off-applied.ts';
import { resultIsFirm } from '../../../engine/consultation/rules/result-is-firm.ts';
import { votingPeriodKept } from '../../../engine/consultation/rules/voting-period-kept.ts';

const one: StandingConsultation = {
  consultation: 'c1',
  round: 1,
  state: 'firm',
  outcome: 'valid',
  frozenAt: '2021-09-27T15:00:00.000Z',
  opensAt: '2021-10-04T12:00:00.000Z',
  closesAt: '2021-10-17T23:00:00.000Z',
  timeZone: 'America/Santiago',
  eligibility: { minAge: { years: 12, operator: 'over' }, links: ['lives', 'studies', 'works'] },
  identification: ['open-registration'],
  binding: { force: 'self', instrument: 'Decreto 1' },
  places: 3,
  objectionsUntil: '2021-10-28T02:59:59.999Z',
  openObjections: 0,
};
const all = (...changes: Partial<StandingConsultation>[]) => ({
  standingConsultations: changes.map((change) => ({ ...one, ...change })),
});
const calendar = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
const moment = { at: '2021-11-01T12:00:00.000Z', timeZone: 'America/Santiago', calendar };

it.each([
  ['eligibility-declared', eligibilityDeclared.judge(all(), { linkAsked: true }, moment)],
  ['binding-force-declared', bindingForceDeclared.judge(all(), { allowed: ['self'] }, moment)],
  ['voting-period-kept', votingPeriodKept.judge(all(), { minDays: 7 }, moment)],
  ['ranking-and-cut-off-applied', rankingAndCutOffApplied.judge(all(), {}, moment)],
  ['result-is-firm', resultIsFirm.judge(all(), {}, moment)],
  ['consultation-result-is', consultationResultIs.judge(all(), { outcome: 'void' }, moment)],
])('%s is unknown where no charter is frozen', (_, verdict) => {
  expect(verdict).toEqual({ status: 'unknown', fact: 'frozen-charter' });
});

describe('eligibility-declared', () => {
  it.each<[Partial<StandingConsultation>, boolean, string]>([
    [{}, true, 'met'],
    [{ frozenAt: '2021-10-04T11:59:59.999Z' }, true, 'met'],
    [{ frozenAt: one.opensAt }, true, 'not-met'],
    [{ eligibility: { ...one.eligibility, links: [] } }, true, 'not-met'],
    [{ eligibility: { ...one.eligibility, links: [] } }, false, 'met'],
  ])('%j, a link asked for: %s, is %s', (change, linkAsked, status) => {
    expect(eligibilityDeclared.judge(all(change), { linkAsked }, moment).status).toBe(status);
  });

  it('says from what age, with its operator, by what links', () => {
    expect(eligibilityDeclared.judge(all({}), { linkAsked: true }, moment)).toMatchObject({
      found: { minAgeYears: 12, minAgeOperator: 'over', links: ['lives', 'studies', 'works'] },
    });
  });
});

describe('binding-force-declared', () => {
  it.each([
    [{}, ['self'], 'met'],
    [{ binding: { force: 'none' } }, ['none', 'self'], 'met'],
    [{ binding: { force: 'none' } }, ['self'], 'not-met'],
    [{ binding: { force: 'legal' } }, ['legal'], 'not-met'],
    [{ binding: { force: 'legal', instrument: 'Ley 18.695' } }, ['legal'], 'met'],
    [{ frozenAt: one.opensAt }, ['self'], 'not-met'],
  ] as const)('%j where %j are allowed is %s', (change, allowed, status) => {
    expect(bindingForceDeclared.judge(all(change), { allowed: [...allowed] }, moment).status).toBe(status);
  });
});

describe('voting-period-kept', () => {
  it.each([
    ['2021-10-04T12:00:00.000Z', '2021-10-11T12:00:00.000Z', 7, 'met'],
    ['2021-10-04T12:00:00.000Z', '2021-10-11T11:59:59.999Z', 7, 'not-met'],
    // Chile puts the clock forward in the night to 5 September 2021: nine to nine is one hour less.
    ['2021-09-04T13:00:00.000Z', '2021-09-05T12:00:00.000Z', 1, 'met'],
    ['2021-09-04T13:00:00.000Z', '2021-09-05T11:59:59.999Z', 1, 'not-met'],
  ])('from %s to %s, of %d days, is %s', (opensAt, closesAt, minDays, status) => {
    expect(votingPeriodKept.judge(all({ opensAt, closesAt }), { minDays }, moment).status).toBe(status);
  });

  it('is as long as the shortest of several', () => {
    const short = { consultation: 'c2', closesAt: '2021-10-06T12:00:00.000Z' };
    expect(votingPeriodKept.judge(all({}, short), { minDays: 7 }, moment)).toMatchObject({
      found: { days: 2 },
      missing: [{ consultation: 'c2', days: 2 }],
    });
  });
});

describe('ranking-and-cut-off-applied', () => {
  it.each([
    [{}, 'met'],
    [{ state: 'published' }, 'met'],
    [{ state: 'counted', outcome: null }, 'not-met'],
    [{ outcome: 'tie' }, 'not-met'],
    [{ outcome: 'turnout-not-met' }, 'not-met'],
    [{ state: 'void', outcome: 'void' }, 'not-met'],
  ])('%j is %s', (change, status) => {
    expect(rankingAndCutOffApplied.judge(all(change), {}, moment).status).toBe(status);
  });
});

describe('result-is-firm', () => {
  it.each([
    [{}, 'met'],
    [{ state: 'published', openObjections: 1 }, 'not-met'],
    [{ state: 'published' }, 'not-met'],
    [{ state: 'void', outcome: 'void' }, 'not-met'],
  ])('%j is %s', (change, status) => {
    expect(resultIsFirm.judge(all(change), {}, moment).status).toBe(status);
  });

  it('asks it of every consultation that stands', () => {
    const verdict = resultIsFirm.judge(
      all({}, { consultation: 'c2', state: 'open', outcome: null }),
      {},
      moment,
    );
    expect(verdict).toMatchObject({
      found: { consultations: 2, firm: 1 },
      missing: [{ consultation: 'c2' }],
    });
  });
});

describe('consultation-result-is', () => {
  it.each([
    [{ state: 'firm', outcome: 'tie' }, 'tie', 'met'],
    [{ state: 'published', outcome: 'tie' }, 'tie', 'not-met'],
    [{ state: 'firm', outcome: 'tie' }, 'turnout-not-met', 'not-met'],
    [{ state: 'void', outcome: 'void' }, 'void', 'met'],
    [{ state: 'firm', outcome: 'void' }, 'void', 'met'],
    [{ state: 'open', outcome: null }, 'void', 'not-met'],
  ] as const)('%j asked for %s is %s', (change, outcome, status) => {
    expect(consultationResultIs.judge(all(change), { outcome }, moment).status).toBe(status);
  });
});
