import { expect, it } from 'vitest';
import { type MeetingView, meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { hashOf } from '../../../engine/kernel/canonical.ts';
import { processLedgerView } from '../../../engine/ledger/views/ledger.ts';
import { testClock } from '../../database.ts';
import {
  attendance,
  type Dialogues,
  hoursFromNow,
  someDialogues,
  someone,
  withGate,
} from './given-dialogues.ts';

withGate([
  {
    rule: 'minutes-complete-and-approved',
    params: { within: { unit: 'business-days', count: 5 } },
  },
]);

const read = ({ at, process }: Dialogues, meeting: string): Promise<MeetingView | undefined> =>
  meetingView(at.engine, { organization: at.organization, process, meeting });

/** What may be published of the attendance that these tests declare: three of a group tell too much of each. */
const shown = {
  groups: attendance.map(({ group }) => ({ group, count: null })),
  total: 15,
  suppressedBelow: 5,
};

const draft = (given: Dialogues, meeting: string, more: object = {}) =>
  given.made(
    'draft-minutes',
    { meeting, agenda: ['Necesidades', 'Acuerdos'], proceedings: 'Se conversó.', ...more },
    'minutes',
  );

it('takes place, hours and attendance from the meeting, and freezes all of it with its hash in the ledger', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  await given.accepted('record-agreement', {
    meeting,
    text: 'Enviar la lista',
    owner: 'Aseo',
    dueOn: '2021-03-20',
  });
  const minutes = await draft(given, meeting);
  const { result } = await given.accepted('approve-minutes', { minutes });
  const view = await read(given, meeting);
  expect(view?.minutes).toMatchObject({ state: 'approved', intact: true, contentHash: result.contentHash });
  expect(view?.minutes?.content).toMatchObject({
    meeting: {
      place: 'Sede vecinal',
      from: view?.heldFrom,
      to: view?.heldTo,
      attendance: shown,
      heard: ['women'],
    },
    agenda: ['Necesidades', 'Acuerdos'],
    agreements: [{ number: 1, text: 'Enviar la lista', owner: 'Aseo', dueOn: '2021-03-20', state: 'open' }],
    version: 1,
  });
  expect(hashOf(view?.minutes?.content)).toBe(result.contentHash);
  const { at, process } = given;
  const ledger = await processLedgerView(at.engine, { organization: at.organization, process, limit: 100 });
  const approved = ledger?.items.find(({ type }) => type === 'minutes-approved');
  expect(approved?.body.payload).toMatchObject({ minutes, meeting, contentHash: result.contentHash });
  expect(JSON.stringify(ledger)).not.toContain('Se conversó');
  await given.verified();
});

it('has every observation answered by a new draft before it is approved', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  const minutes = await draft(given, meeting);
  const observer = await someone('observer');
  const observe = async (text: string) =>
    (await given.accepted('observe-minutes', { minutes, text }, observer)).result.observation as string;
  const first = await observe('Falta lo de los microbasurales.');
  const second = await observe('No fue así.');
  expect(await given.refused('approve-minutes', { minutes })).toMatchObject({ state: 'observed' });
  const input = { meeting, agenda: ['Necesidades'], proceedings: 'Se habló de microbasurales.' };
  const taken = { observation: first, taken: true, reply: 'Se agregó.' };
  expect(await given.refused('draft-minutes', { ...input, answers: [taken] })).toMatchObject({
    reason: 'observations-unanswered',
    details: { missing: [second] },
  });
  const kept = { observation: second, taken: false, reply: 'Consta en la grabación.' };
  const { result } = await given.accepted('draft-minutes', { ...input, answers: [taken, kept] });
  expect(result).toEqual({ minutes, version: 2 });
  await given.accepted('approve-minutes', { minutes });
  expect((await read(given, meeting))?.minutes?.observations).toMatchObject([
    { taken: true, reply: 'Se agregó.' },
    { taken: false, reply: 'Consta en la grabación.' },
  ]);
  await given.verified();
});

it('lets neither a draft nor an agreement in once it is approved', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  await given.accepted('approve-minutes', { minutes: await draft(given, meeting) });
  const again = { meeting, agenda: ['Otra'], proceedings: 'Otra cosa.' };
  expect(await given.refused('draft-minutes', again)).toMatchObject({ of: 'minutes', state: 'approved' });
  expect(await given.refused('record-agreement', { meeting, text: 'Algo más' })).toMatchObject({
    reason: 'minutes-are-frozen',
  });
});

it('takes an erratum only as a correction of the record, and stays as it was approved', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  const { seq } = await given.accepted('approve-minutes', { minutes: await draft(given, meeting) });
  const before = await read(given, meeting);
  const erratum = {
    seq,
    reason: 'Donde dice «Necesidades» debe decir «Problemas».',
    changes: { erratum: 'agenda' },
  };
  await given.accepted('correct-record', erratum);
  const after = await read(given, meeting);
  expect(after?.minutes).toEqual({ ...before?.minutes, errata: 1 });
  await given.verified();
});

it('stays as it was approved when the meeting is corrected, and the meeting tells what is known now', async () => {
  const given = await someDialogues();
  const meeting = await given.scheduled();
  const { seq } = await given.holds(meeting);
  await given.accepted('approve-minutes', { minutes: await draft(given, meeting) });
  const changes = { attendance: [{ group: 'women', count: 30 }] };
  await given.accepted('correct-record', { seq, reason: 'Se contó mal.', changes });
  const view = await read(given, meeting);
  expect(view?.attendance).toMatchObject({ groups: [{ group: 'women', count: 30 }], total: 30 });
  expect(view?.minutes?.content).toMatchObject({ meeting: { attendance: shown } });
  await given.verified();
});

it('is approved neither before the meeting ended nor later than the gate asks', async () => {
  const given = await someDialogues();
  testClock.moveTo('2021-07-12T20:00:00-04:00');
  const meeting = await given.held();
  const minutes = await draft(given, meeting);
  expect(await given.refused('approve-minutes', { minutes, approvedAt: hoursFromNow(-1) })).toMatchObject({
    issues: [{ path: 'approvedAt', reason: 'before-the-meeting-ended' }],
  });
  const missing = (approvedAfter: number | null) => [{ meeting, kind: 'dialogue', approvedAfter }];
  expect(await given.verdict('minutes-complete-and-approved')).toMatchObject({ missing: missing(null) });
  // Tuesday 13 to Thursday 15, Monday 19, Tuesday 20: five business days, for Friday 16 is a holiday.
  testClock.moveTo('2021-07-21T09:00:00-04:00');
  await given.accepted('approve-minutes', { minutes });
  expect(await given.verdict('minutes-complete-and-approved')).toEqual({
    status: 'met',
    found: { held: 1, approved: 1 },
  });
  const late = await given.held();
  const lateMinutes = await draft(given, late);
  testClock.moveTo('2021-07-30T09:00:00-04:00');
  await given.accepted('approve-minutes', { minutes: lateMinutes });
  expect(await given.verdict('minutes-complete-and-approved')).toMatchObject({
    status: 'not-met',
    found: { held: 2, approved: 1 },
    missing: [{ meeting: late, approvedAfter: 6 }],
  });
  await given.verified();
});
