import { describe, expect, it } from 'vitest';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { testClock } from '../../database.ts';
import { type Dialogues, hoursFromNow, photo, someDialogues, withGate } from './given-dialogues.ts';

withGate([
  {
    rule: 'notice-period-kept',
    params: {
      notice: {
        dialogue: { unit: 'natural-days', count: 5 },
        assembly: { unit: 'business-days', count: 5 },
        hearing: { unit: 'hours', count: 48 },
      },
    },
  },
]);

/** Sets a meeting that begins at an instant. */
const beginsAt = (given: Dialogues, startsAt: string, kind = 'dialogue') =>
  given.scheduled({ kind, startsAt, endsAt: new Date(Date.parse(startsAt) + 7_200_000).toISOString() });

const read = (given: Dialogues, meeting: string) =>
  meetingView(given.at.engine, { organization: given.at.organization, process: given.process, meeting });

const website = { channel: 'website' };

describe('the notice that was given', () => {
  it('is counted in business days, natural days and hours, and a public holiday is no business day', async () => {
    const given = await someDialogues();
    testClock.moveTo('2021-07-14T10:00:00-04:00');
    const meeting = await beginsAt(given, '2021-07-22T18:30:00-04:00');
    const { result } = await given.accepted('notify-meeting', { meeting, channels: [website] });
    // Thursday to Wednesday are seven whole days; Friday 16 July is a holiday, and two are a weekend.
    expect(result).toMatchObject({
      calledAt: '2021-07-14T14:00:00.000Z',
      notice: { businessDays: 4, naturalDays: 7, hours: 200 },
    });
    expect(result.calendar).toMatch(/^date-holidays@[\d.]+:CL:America\/Santiago:/);
    await given.verified();
  });

  it('names the next lawful date when it is too short, and is marked and not refused without a law', async () => {
    const given = await someDialogues();
    testClock.moveTo('2021-07-20T18:00:00-04:00');
    const meeting = await beginsAt(given, '2021-07-23T18:30:00-04:00');
    const { result } = await given.accepted('notify-meeting', { meeting, channels: [website] });
    expect(result).toMatchObject({
      notice: { naturalDays: 2 },
      tooShort: {
        required: { unit: 'natural-days', count: 5 },
        // Five whole days after Tuesday 20 July end on Sunday: Monday is the first day on which it may be held.
        nextLawful: { date: '2021-07-26', at: '2021-07-26T04:00:00.000Z' },
      },
    });
  });

  it('is enough when the meeting begins on the next lawful date, and not the day before', async () => {
    const given = await someDialogues();
    for (const [startsAt, enough] of [
      ['2021-07-25T23:59:00-04:00', false],
      ['2021-07-26T00:00:00-04:00', true],
    ] as const) {
      const meeting = await beginsAt(given, startsAt);
      const { result } = await given.accepted('notify-meeting', { meeting, channels: [website] });
      expect(result.tooShort === undefined).toBe(enough);
    }
  });

  it('says until when to call a meeting when it is set', async () => {
    const given = await someDialogues();
    const { result } = await given.accepted('schedule-meeting', {
      kind: 'hearing',
      title: 'Audiencia',
      place: 'Salón',
      modality: 'hybrid',
      startsAt: hoursFromNow(100),
      endsAt: hoursFromNow(101),
    });
    expect(result.callBy).toMatchObject({ at: hoursFromNow(52) });
  });

  it('counts anew when the meeting is moved: who was called to the old date must be called again', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(24 * 20));
    await given.accepted('notify-meeting', { meeting, channels: [website, { channel: 'poster' }] });
    expect((await read(given, meeting))?.notice).toMatchObject({ channels: 2, offlineChannels: 1 });
    await given.accepted('reschedule-meeting', {
      meeting,
      startsAt: hoursFromNow(24 * 21),
      endsAt: hoursFromNow(24 * 21 + 2),
      place: 'Otra sede',
      reason: 'La sede se inundó.',
    });
    const moved = await read(given, meeting);
    expect(moved).toMatchObject({ place: 'Otra sede', call: null, notice: { calledAt: null, channels: 0 } });
    expect(moved?.publications).toMatchObject([{ stands: false }, { stands: false }]);
    expect(moved?.changes).toMatchObject([{ change: 'rescheduled', reason: 'La sede se inundó.' }]);
    await given.verified();
  });

  it('counts from the call that stands: a changed agenda is another call', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(24 * 10));
    const first = await given.accepted('notify-meeting', { meeting, agenda: ['Uno'], channels: [website] });
    testClock.moveTo(hoursFromNow(24 * 3));
    const second = await given.accepted('notify-meeting', { meeting, agenda: ['Dos'], channels: [website] });
    expect(first.result.notice).toMatchObject({ hours: 240 });
    expect(second.result.notice).toMatchObject({ hours: 168 });
    expect((await read(given, meeting))?.call).toMatchObject({ agenda: ['Dos'] });
  });

  it('is shortened by a meeting that begins before its hour', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(48), 'hearing');
    await given.accepted('notify-meeting', { meeting, channels: [website] });
    testClock.moveTo(hoursFromNow(48));
    await given.accepted('hold-meeting', {
      meeting,
      from: hoursFromNow(-1),
      to: testClock.now(),
      attendance: [{ group: 'women', count: 1 }],
    });
    expect(await given.verdict('notice-period-kept')).toEqual({
      status: 'not-met',
      found: { held: 1, tooShort: 1, declaredLate: 0 },
      required: {
        notice: {
          dialogue: { unit: 'natural-days', count: 5 },
          assembly: { unit: 'business-days', count: 5 },
          hearing: { unit: 'hours', count: 48 },
        },
      },
      missing: [{ meeting, kind: 'hearing', given: 47, required: 48, unit: 'hours' }],
    });
  });
});

describe('a publication', () => {
  it('of Cauce itself cannot be backdated', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(240));
    const channels = [{ channel: 'portal', publishedAt: hoursFromNow(-1), evidence: [photo] }];
    expect(await given.refused('notify-meeting', { meeting, channels })).toEqual({
      code: 'invalid',
      issues: [
        {
          path: 'channels.0.publishedAt',
          reason: 'own-publication-cannot-be-backdated',
          details: { recordedAt: testClock.now(), timeZone: 'America/Santiago' },
        },
      ],
    });
  });

  it('on paper may be declared later only with evidence', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(240));
    const earlier = { channel: 'poster', publishedAt: hoursFromNow(-1) };
    expect(await given.refused('notify-meeting', { meeting, channels: [website, earlier] })).toMatchObject({
      issues: [{ path: 'channels.1.evidence', reason: 'earlier-publication-needs-evidence' }],
    });
    const { result } = await given.accepted('notify-meeting', {
      meeting,
      channels: [{ ...earlier, evidence: [photo] }],
    });
    expect(result.calledAt).toBe(hoursFromNow(-1));
    expect((await read(given, meeting))?.publications).toMatchObject([{ channel: 'poster', late: false }]);
  });

  it('names only files that are stored', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(240));
    const file = { kind: 'file', title: 'Foto', hash: 'a'.repeat(64) };
    const channels = [{ channel: 'poster', evidence: [file] }];
    expect(await given.refused('notify-meeting', { meeting, channels })).toMatchObject({
      issues: [{ path: 'channels.0.evidence', reason: 'file-not-stored' }],
    });
  });

  it('is neither in the future nor after the meeting began', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(1));
    const at = (publishedAt: string) => ({ meeting, channels: [{ ...website, publishedAt }] });
    expect(await given.refused('notify-meeting', at(hoursFromNow(0.5)))).toMatchObject({
      issues: [{ reason: 'in-the-future' }],
    });
    testClock.moveTo(hoursFromNow(1));
    expect(await given.refused('notify-meeting', { meeting, channels: [website] })).toMatchObject({
      issues: [{ reason: 'called-after-it-began' }],
    });
  });

  it('declared after the workflow allows, or after the meeting began, is marked as late and counts as such', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(24));
    await given.accepted('notify-meeting', { meeting, channels: [website] });
    testClock.moveTo(hoursFromNow(24));
    await given.accepted('hold-meeting', {
      meeting,
      from: hoursFromNow(-0.5),
      to: testClock.now(),
      attendance: [{ group: 'women', count: 9 }],
    });
    const poster = { channel: 'poster', publishedAt: hoursFromNow(-24 * 6 - 1), evidence: [photo] };
    const { late } = await given.accepted('publish-notice', { meeting, channels: [poster] });
    // Six days are within the seven that the workflow allows, but nobody could look for the poster any more.
    expect(late).toBe(false);
    expect(await read(given, meeting)).toMatchObject({
      notice: { declaredLate: true, lead: { naturalDays: 5 }, channels: 2 },
      publications: [
        { channel: 'poster', late: true },
        { channel: 'website', late: false },
      ],
    });
    expect(await given.verdict('notice-period-kept')).toEqual({
      status: 'met',
      found: { held: 1, tooShort: 0, declaredLate: 1 },
    });
    await given.verified();
  });

  it('needs a call to publish', async () => {
    const given = await someDialogues();
    const meeting = await beginsAt(given, hoursFromNow(24));
    expect(await given.refused('publish-notice', { meeting, channels: [website] })).toMatchObject({
      code: 'not-possible',
      reason: 'meeting-not-called',
    });
  });
});
