import { expect, it } from 'vitest';
import { meetingView } from '../../../engine/dialogues/views/meeting.ts';
import { testClock } from '../../database.ts';
import { type Dialogues, hoursFromNow, photo, someDialogues, withGate } from './given-dialogues.ts';

withGate([
  { rule: 'notice-complete', params: { required: ['convener', 'object', 'agenda', 'documents', 'contact'] } },
  { rule: 'several-channels-used' },
  { rule: 'information-shared-before-meeting', params: { lead: { unit: 'hours', count: 24 } } },
]);

const whole = {
  convener: 'Dirección de Control y Gobierno Abierto',
  object: 'Escuchar necesidades y propuestas.',
  agenda: ['Bienvenida', 'Necesidades', 'Propuestas'],
  whoMayAttend: 'Toda persona que viva, estudie o trabaje en la comuna',
  contact: 'Oficina de Gobierno Abierto',
};

/** Sets a meeting that begins in so many hours. */
const beginsIn = (given: Dialogues, hours: number) =>
  given.scheduled({ startsAt: hoursFromNow(hours), endsAt: hoursFromNow(hours + 2) });

/** Lets the meeting begin and end. */
async function holdsIn(given: Dialogues, meeting: string, hours: number): Promise<void> {
  const from = hoursFromNow(hours);
  testClock.moveTo(hoursFromNow(hours + 2));
  await given.holds(meeting, { from, to: testClock.now() });
}

it('is complete when it says all that is asked', async () => {
  const given = await someDialogues();
  const complete = await beginsIn(given, 30);
  const channels = [{ channel: 'portal' }, { channel: 'letter', note: 'A las organizaciones inscritas' }];
  await given.accepted('notify-meeting', { meeting: complete, ...whole, documents: [photo], channels });
  const bare = await beginsIn(given, 30);
  await given.accepted('notify-meeting', { meeting: bare, object: whole.object, channels });
  await holdsIn(given, complete, 30);
  expect(await given.verdict('notice-complete')).toEqual({
    status: 'met',
    found: { held: 1, incomplete: 0 },
  });
  await given.holds(bare);
  expect(await given.verdict('notice-complete')).toMatchObject({
    status: 'not-met',
    found: { held: 2, incomplete: 1 },
    missing: [{ meeting: bare, kind: 'dialogue', lacks: ['convener', 'agenda', 'documents', 'contact'] }],
  });
  const view = await meetingView(given.at.engine, {
    organization: given.at.organization,
    process: given.process,
    meeting: complete,
  });
  expect(view).toMatchObject({ call: whole, documents: [{ source: photo }] });
  await given.verified();
});

it.each([
  ['never called', [], 0, 0],
  ['one channel', ['poster'], 1, 1],
  ['two channels, none offline', ['website', 'social-media'], 2, 0],
  ['the same channel twice', ['poster', 'poster'], 1, 1],
])('reaches too few people: %s', async (_, channels, distinct, offline) => {
  const given = await someDialogues();
  const meeting = await beginsIn(given, 1);
  if (channels.length > 0) {
    await given.accepted('notify-meeting', { meeting, channels: channels.map((channel) => ({ channel })) });
  }
  await holdsIn(given, meeting, 1);
  expect(await given.verdict('several-channels-used')).toMatchObject({
    status: 'not-met',
    missing: [{ meeting, channels: distinct, offline }],
  });
});

it('reaches enough people on two channels, one of them offline, that were published at different times', async () => {
  const given = await someDialogues();
  const meeting = await beginsIn(given, 48);
  await given.accepted('notify-meeting', { meeting, channels: [{ channel: 'website' }] });
  testClock.moveTo(hoursFromNow(24));
  await given.accepted('publish-notice', { meeting, channels: [{ channel: 'loudspeaker' }] });
  await holdsIn(given, meeting, 24);
  expect(await given.verdict('several-channels-used')).toMatchObject({ status: 'met' });
  await given.verified();
});

it.each([
  [23, 'not-met', 23],
  [24, 'met', undefined],
])('has its documents shared %i hours before: %s', async (hours, status, short) => {
  const given = await someDialogues();
  const meeting = await beginsIn(given, hours);
  await given.accepted('share-documents', { meeting, documents: [photo] });
  testClock.moveTo(hoursFromNow(1));
  await given.accepted('share-documents', { meeting, documents: [{ ...photo, title: 'Presupuesto' }] });
  await holdsIn(given, meeting, hours - 1);
  expect(await given.verdict('information-shared-before-meeting')).toMatchObject({
    status,
    ...(short === undefined ? {} : { missing: [{ meeting, given: short }] }),
  });
});

it('takes no registrations after the meeting begins', async () => {
  const given = await someDialogues();
  const meeting = await beginsIn(given, 24);
  const call = { meeting, channels: [{ channel: 'website' }], registrationUntil: hoursFromNow(24.5) };
  expect(await given.refused('notify-meeting', call)).toMatchObject({
    issues: [{ path: 'registrationUntil', reason: 'after-the-meeting-begins' }],
  });
});
