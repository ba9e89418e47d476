import { expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../../engine/calendar/jurisdiction-calendar.ts';
import { minutesSigned } from '../../../../engine/documents/rules/minutes-signed.ts';

const calendar = jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' });
const moment = { at: '2021-08-10T12:00:00.000Z', calendar };
const meeting = { meeting: 'one', kind: 'dialogue' };

it.each([
  { held: 0, notSigned: 0, first: [], status: 'not-applicable' },
  { held: 1, notSigned: 0, first: [], status: 'met' },
  { held: 1, notSigned: 1, first: [meeting], status: 'not-met' },
  { held: 30, notSigned: 1, first: [meeting], status: 'not-met' },
  { held: 30, notSigned: 0, first: [], status: 'met' },
])('of $held held meetings, $notSigned without signed minutes: $status', ({ status, ...facts }) => {
  const verdict = minutesSigned.judge({ minutesNotSigned: facts }, {}, moment);
  expect(verdict.status).toBe(status);
  if (verdict.status === 'not-met')
    expect(verdict).toMatchObject({
      found: { held: facts.held, signed: facts.held - facts.notSigned },
      missing: [meeting],
    });
});
