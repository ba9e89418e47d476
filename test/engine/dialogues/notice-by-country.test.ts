import { describe, expect, it } from 'vitest';
import { noticeClockView } from '../../../engine/dialogues/views/notice-clock.ts';
import { testClock } from '../../database.ts';
import { accepted, anOrganization, refused } from '../../given.ts';
import { smallWorkflow } from '../workflow/small-workflow.ts';

/** A process of a country whose dialogues ask for these notices, and who calls in it. */
async function inCountry(country: string, timeZone: string, gate: readonly object[]) {
  const at = await anOrganization();
  const { forum: _forum, throughout: _throughout, ...small } = smallWorkflow();
  const { approval: _approval, ...dialogues } = small.stages.dialogues!;
  const workflow = {
    ...small,
    jurisdiction: { country, timeZone },
    stages: { ...small.stages, dialogues: { ...dialogues, gate: [...dialogues.gate, ...gate] } },
  };
  await accepted(at, at.administrator, 'publish-workflow', { workflow });
  const opening = { workflow: 'small', version: 1, title: 'Diálogos' };
  const opened = await accepted(at, at.administrator, 'open-process', opening);
  const { result } = await accepted(at, at.administrator, 'register-person', {
    office: 'Oficina',
    institution: 'Municipalidad',
  });
  const person = String(result.person);
  const from = testClock.now();
  await accepted(at, at.administrator, 'give-mandate', { person, role: 'team', act: 'decreto', from });
  const team = { kind: 'person', id: person } as const;
  const process = String(opened.result.process);
  const meeting = { title: 'Audiencia', place: 'Auditorio', modality: 'in-person' };
  return {
    at,
    process,
    schedule: async (kind: string, startsAt: string, endsAt: string) =>
      (
        await accepted(
          at,
          team,
          'schedule-meeting',
          { ...meeting, kind, startsAt, endsAt, segments: [] },
          process,
        )
      ).result as { meeting: string; callBy: { date: string } | null },
    reschedule: (id: string, startsAt: string, endsAt: string) =>
      accepted(
        at,
        team,
        'reschedule-meeting',
        { meeting: id, startsAt, endsAt, reason: 'Por el plazo.' },
        process,
      ),
    call: (id: string) =>
      accepted(
        at,
        team,
        'notify-meeting',
        { meeting: id, channels: [{ channel: 'official-gazette' }] },
        process,
      ),
    callRefused: (id: string) =>
      refused(
        at,
        team,
        'notify-meeting',
        { meeting: id, channels: [{ channel: 'official-gazette' }] },
        process,
      ),
  };
}

const hearing = { rule: 'notice-period-kept', preset: 'pe-public-hearing' };
const ours = { kind: 'our-choice', reference: 'prueba', why: { es: 'Es una prueba.', en: 'It is a test.' } };

describe('a hearing in Peru', () => {
  it('is refused where it is called too late, over the national days, and taken on the very day that is named', async () => {
    testClock.moveTo('2021-07-23T09:00:00-05:00');
    const peru = await inCountry('PE', 'America/Lima', [hearing]);
    const late = await peru.schedule('hearing', '2021-07-30T10:00:00-05:00', '2021-07-30T12:00:00-05:00');
    // Monday 26, Tuesday 27, and then Friday 30, because 28 and 29 July are holidays.
    expect(late.callBy?.date).toBe('2021-07-22');
    expect(await peru.callRefused(late.meeting)).toMatchObject({
      reason: 'notice-too-short',
      details: {
        notice: { businessDays: 2 },
        required: { unit: 'business-days', count: 3 },
        nextLawful: { date: '2021-07-31' },
      },
    });
    await peru.reschedule(late.meeting, '2021-07-31T00:00:00-05:00', '2021-07-31T02:00:00-05:00');
    expect((await peru.call(late.meeting)).result).not.toHaveProperty('tooShort');
  });

  it('is refused by the law and marked by what the method adds to it', async () => {
    const longer = {
      rule: 'notice-period-kept',
      params: { notice: { hearing: { unit: 'natural-days', count: 10 } } },
      severity: 'programme',
      basis: ours,
    };
    testClock.moveTo('2021-08-02T09:00:00-05:00');
    const peru = await inCountry('PE', 'America/Lima', [longer, hearing]);
    const soon = await peru.schedule('hearing', '2021-08-09T10:00:00-05:00', '2021-08-09T12:00:00-05:00');
    // The longer of the two says until when it is called.
    expect(soon.callBy?.date).toBe('2021-07-29');
    expect((await peru.call(soon.meeting)).result).toMatchObject({
      tooShort: { required: { unit: 'natural-days', count: 10 }, nextLawful: { date: '2021-08-13' } },
    });
    const late = await peru.schedule('hearing', '2021-08-05T10:00:00-05:00', '2021-08-05T12:00:00-05:00');
    expect(await peru.callRefused(late.meeting)).toMatchObject({
      details: {
        required: { unit: 'business-days', count: 3 },
        nextLawful: { date: '2021-08-06' },
      },
    });
  });
});

it('marks a meeting in Mexico that is called 47 hours before over a change of the clock, and refuses none', async () => {
  // Until 2022 the centre of Mexico put its clock back on the last Sunday of October.
  testClock.moveTo('2021-10-30T12:00:00-05:00');
  const mexico = await inCountry('MX', 'America/Mexico_City', [
    { rule: 'notice-period-kept', preset: 'usual-48-hours' },
  ]);
  const soon = await mexico.schedule('training', '2021-11-01T10:59:00-06:00', '2021-11-01T12:00:00-06:00');
  expect((await mexico.call(soon.meeting)).result).toMatchObject({
    notice: { hours: 47 },
    tooShort: { nextLawful: { at: '2021-11-01T17:00:00.000Z' } },
  });
  const inTime = await mexico.schedule('training', '2021-11-01T11:00:00-06:00', '2021-11-01T12:00:00-06:00');
  expect((await mexico.call(inTime.meeting)).result).not.toHaveProperty('tooShort');
});

it('tells an official what the process asks and what is usual in the country', async () => {
  testClock.moveTo('2021-12-23T18:00:00-05:00');
  const { at, process } = await inCountry('PE', 'America/Lima', [hearing]);
  const view = await noticeClockView(at.engine, {
    organization: at.organization,
    process,
    meetingAt: '2021-12-29T15:00:00.000Z',
  });
  expect(view?.asked).toMatchObject([
    {
      of: 'meeting',
      kind: 'hearing',
      stage: 'dialogues',
      severity: 'legal',
      // Friday 24, Monday 27, Tuesday 28: the day of the hearing does not count, and three are there.
      answer: { given: 3, lawful: true, callBy: { date: '2021-12-23' }, earliest: { date: '2021-12-29' } },
    },
  ]);
  expect(view?.usual.map(({ preset }) => preset)).toContain('pe-council-ordinary');
  expect(view?.usual.map(({ preset }) => preset)).not.toContain('cl-council-ordinary');
});
