import { expect, it } from 'vitest';
import { testClock } from '../../database.ts';
import { hoursFromNow, someDialogues, withGate } from './given-dialogues.ts';

withGate([
  {
    rule: 'notice-period-kept',
    params: { notice: { assembly: { unit: 'business-days', count: 5 } } },
    severity: 'legal',
  },
]);

it('refuses a call that comes later than a law asks, says the next lawful date, and leaves nothing behind', async () => {
  const given = await someDialogues();
  testClock.moveTo('2021-07-14T10:00:00-04:00');
  const meeting = await given.scheduled({
    kind: 'assembly',
    startsAt: '2021-07-22T18:30:00-04:00',
    endsAt: '2021-07-22T20:30:00-04:00',
  });
  const call = { meeting, channels: [{ channel: 'official-gazette' }] };
  expect(await given.refused('notify-meeting', call)).toEqual({
    code: 'not-possible',
    reason: 'notice-too-short',
    details: {
      notice: { businessDays: 4, naturalDays: 7, hours: 200 },
      required: { unit: 'business-days', count: 5 },
      // Thursday 15, then Monday 19 to Thursday 22: the holiday of Friday 16 is not counted.
      nextLawful: { date: '2021-07-23', at: '2021-07-23T04:00:00.000Z' },
    },
  });
  const moved = { meeting, startsAt: '2021-07-23T00:00:00-04:00', endsAt: '2021-07-23T02:00:00-04:00' };
  await given.accepted('reschedule-meeting', { ...moved, reason: 'Para cumplir el plazo.' });
  expect((await given.accepted('notify-meeting', call)).result).toMatchObject({
    notice: { businessDays: 5 },
  });
  await given.verified();
});

it('leaves other kinds of meeting alone', async () => {
  const given = await someDialogues();
  const meeting = await given.scheduled({ startsAt: hoursFromNow(1), endsAt: hoursFromNow(2) });
  const { result } = await given.accepted('notify-meeting', { meeting, channels: [{ channel: 'website' }] });
  expect(result).not.toHaveProperty('tooShort');
});
