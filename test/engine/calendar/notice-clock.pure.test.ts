import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../engine/calendar/jurisdiction-calendar.ts';
import { type NoticeAnswer, noticeClock } from '../../../engine/calendar/notice/notice-clock.ts';
import type { NoticePreset } from '../../../engine/calendar/notice/preset.ts';
import { type NoticePresetName, noticePresets } from '../../../engine/calendar/notice/presets.ts';
import { chile18695Cosoc } from '../../../engine/forum/presets/chile-18695-cosoc.ts';
import { chile18695Council } from '../../../engine/forum/presets/chile-18695-council.ts';
import { mexicoTechnicalSecretariat } from '../../../engine/forum/presets/mexico-technical-secretariat.ts';
import { peru27444 } from '../../../engine/forum/presets/peru-27444.ts';

const calendar = (country: string, timeZone: string) => jurisdictionCalendar({ country, timeZone });
const lima = calendar('PE', 'America/Lima');
const santiago = calendar('CL', 'America/Santiago');
const mexicoCity = calendar('MX', 'America/Mexico_City');
const tijuana = calendar('MX', 'America/Tijuana');

type Notice = NoticeAnswer & { kind: 'notice' | 'additions' };
const ask = (name: NoticePresetName, where: typeof lima, called: string, meeting?: string) => {
  const meetingAt = meeting === undefined ? undefined : where.instantOf(meeting);
  return noticeClock(where, noticePresets[name].asks, { calledAt: where.instantOf(called), meetingAt });
};
const notice = (name: NoticePresetName, where: typeof lima, called: string, meeting?: string) =>
  ask(name, where, called, meeting) as Notice;

describe('Peru', () => {
  it('puts a council called on a Monday on the Tuesday of the next week, as the guide of the State reckons', () => {
    // gob.pe/12287: «si se convoca un lunes, la sesión deberá realizarse el martes de la siguiente semana».
    expect(notice('pe-council-extraordinary', lima, '2026-03-02T10:00').earliest.date).toBe('2026-03-10');
  });

  it.each([
    // 28 and 29 July are national days, and the days after them a weekend in 2027.
    { called: '2027-07-26T09:00', earliest: '2027-08-05' },
    // Called on a Saturday: the first day that counts is Monday.
    { called: '2026-03-07T09:00', earliest: '2026-03-14' },
    // Holy Thursday and Good Friday of 2026 are 2 and 3 April.
    { called: '2026-03-30T09:00', earliest: '2026-04-09' },
    // 25 December and 1 January lie between, both Fridays; 8 and 9 December are holidays too.
    { called: '2026-12-23T18:00', earliest: '2027-01-01' },
    { called: '2026-12-04T18:00', earliest: '2026-12-16' },
  ])('counts five business days for a council called on $called', ({ called, earliest }) => {
    expect(notice('pe-council-ordinary', lima, called).earliest.date).toBe(earliest);
  });

  it('says the first business day where the earliest day is none', () => {
    const answer = notice('pe-council-ordinary', lima, '2026-12-23T18:00');
    expect(answer).toMatchObject({ earliest: { date: '2027-01-01' }, earliestBusinessDay: '2027-01-04' });
  });

  it('counts three business days for a public hearing, and says until when it is called', () => {
    const answer = notice('pe-public-hearing', lima, '2026-07-24T15:00', '2026-07-31T10:00');
    // Monday 27, then the holidays of 28 and 29, then Thursday 30: two days.
    expect(answer).toMatchObject({ given: 2, lawful: false, earliest: { date: '2026-08-01' } });
    expect(answer.callBy?.date).toBe('2026-07-23');
  });

  it('holds a second call on the next business day, over a weekend that a holiday makes longer', () => {
    const answer = ask('pe-collegiate-second-call', lima, '2026-07-27T18:00');
    expect(answer).toMatchObject({ earliest: { date: '2026-07-30' }, latest: { date: '2026-07-30' } });
  });

  it('begins a session that was put off between the third and the fifth business day', () => {
    const answer = ask('pe-council-postponed', lima, '2026-03-09T18:00');
    expect(answer).toMatchObject({ earliest: { date: '2026-03-12' }, latest: { date: '2026-03-16' } });
  });
});

describe('Chile', () => {
  it('keeps the hours of an extraordinary session when the clock goes back and when it goes forward', () => {
    // The clock went back at midnight of 4 April 2026 and goes forward at midnight of 6 September 2026.
    const back = notice('cl-council-extraordinary', santiago, '2026-04-04T18:00');
    expect(santiago.localDateTime(back.earliest.at)).toBe('2026-04-05T17:00:00.000-04:00');
    const forward = notice('cl-council-extraordinary', santiago, '2026-09-05T18:00');
    expect(santiago.localDateTime(forward.earliest.at)).toBe('2026-09-06T19:00:00.000-03:00');
  });

  it('begins a day that has no midnight when it does begin', () => {
    const answer = notice('cl-council-ordinary', santiago, '2026-09-02T10:00');
    expect(answer.earliest).toEqual({ date: '2026-09-06', at: '2026-09-06T04:00:00.000Z' });
  });

  it('counts natural days over the national days', () => {
    const answer = notice('cl-cosoc-ordinary', santiago, '2026-09-16T10:00', '2026-09-22T18:00');
    expect(answer).toMatchObject({ given: 5, lawful: true, callBy: { date: '2026-09-16' } });
  });
});

describe('Mexico', () => {
  it('adds matters until 48 and 12 hours before, to the minute', () => {
    const session = '2026-11-17T10:00';
    const ordinary = notice('mx-council-ordinary-additions', mexicoCity, '2026-11-15T10:00', session);
    expect(ordinary).toMatchObject({ given: 48, lawful: true });
    const late = notice('mx-council-ordinary-additions', mexicoCity, '2026-11-15T10:01', session);
    expect(late).toMatchObject({ given: 47, lawful: false });
    const extraordinary = notice(
      'mx-council-extraordinary-additions',
      mexicoCity,
      '2026-11-16T22:00',
      session,
    );
    expect(extraordinary).toMatchObject({ given: 12, lawful: true });
  });

  it('ends a second call with the third business day, over the holiday of November', () => {
    // 16 November 2026, the third Monday, is the day of the Revolution.
    const answer = ask('mx-council-second-call', mexicoCity, '2026-11-13T10:00');
    expect(answer.kind === 'second-call' && mexicoCity.localDate(answer.latest.at)).toBe('2026-11-19');
  });

  it('counts by the zone of the place: the border changes its clock and the centre does not', () => {
    const border = notice('mx-council-extraordinary', tijuana, '2026-10-31T18:00');
    expect(tijuana.localDateTime(border.earliest.at)).toBe('2026-11-01T17:00:00.000-08:00');
    const centre = notice('mx-council-extraordinary', mexicoCity, '2026-10-31T18:00');
    expect(mexicoCity.localDateTime(centre.earliest.at)).toBe('2026-11-01T18:00:00.000-06:00');
  });
});

describe('the library of presets', () => {
  const entries = Object.entries(noticePresets) as [NoticePresetName, NoticePreset][];

  it('calls nothing law that was not read, and says why wherever it is our choice', () => {
    for (const [name, { basis, verified }] of entries) {
      if (basis.kind === 'law') expect(verified, name).toBe(true);
      if (basis.kind === 'our-choice') expect(basis.why, name).toBeDefined();
    }
  });

  it('says the same as the rules of procedure that bodies may take', () => {
    const asked = (name: NoticePresetName) => noticePresets[name].asks;
    const said = (rules: typeof peru27444, kind: 'ordinary' | 'extraordinary') => ({
      kind: 'notice',
      period: rules.sessions[kind].notice,
    });
    expect(asked('pe-collegiate-ordinary')).toEqual(said(peru27444, 'ordinary'));
    expect(asked('pe-collegiate-extraordinary')).toEqual(said(peru27444, 'extraordinary'));
    expect(asked('cl-council-ordinary')).toEqual(said(chile18695Council, 'ordinary'));
    expect(asked('cl-council-extraordinary')).toEqual(said(chile18695Council, 'extraordinary'));
    expect(asked('cl-cosoc-ordinary')).toEqual(said(chile18695Cosoc, 'ordinary'));
    expect(asked('cl-cosoc-extraordinary')).toEqual(said(chile18695Cosoc, 'extraordinary'));
    expect(asked('mx-council-ordinary')).toEqual(said(mexicoTechnicalSecretariat, 'ordinary'));
    expect(asked('mx-council-extraordinary')).toEqual(said(mexicoTechnicalSecretariat, 'extraordinary'));
    const { ordinary, extraordinary } = mexicoTechnicalSecretariat.sessions;
    const additions = (period: unknown) => ({ kind: 'additions', period });
    expect(asked('mx-council-ordinary-additions')).toEqual(additions(ordinary.additionsUntil));
    expect(asked('mx-council-extraordinary-additions')).toEqual(additions(extraordinary.additionsUntil));
  });
});
