import { expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { hoursFromNow, publicly, withGate } from '../../dialogues/given-dialogues.ts';
import { aRegister } from './given-register.ts';

withGate([]);

/** A process with drafted minutes that two people on record may observe for a day. */
async function drafted() {
  const given = await aRegister();
  const meeting = await given.held();
  const [one, other] = [await given.onRecord(), await given.onRecord()];
  const people = [one, other].map(({ id }) => ({ person: id, capacity: 'participant' }));
  await given.accepted('record-attendance-of', { meeting, people });
  const typed = { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' };
  const minutes = await given.made('draft-minutes', { ...typed, observeUntil: hoursFromNow(24) }, 'minutes');
  return { given, meeting, minutes, typed, one, other };
}

it('lets those who were there observe minutes, and nobody else without a mandate', async () => {
  const { given, minutes, typed, one } = await drafted();
  const text = 'Falta lo que dijo la junta de vecinos.';
  const stranger = await given.onRecord();
  expect(await given.refused('observe-minutes', { minutes, text }, stranger)).toMatchObject({
    reason: 'did-not-attend',
  });
  expect(await given.refused('observe-minutes', { minutes, text }, publicly)).toMatchObject({
    reason: 'did-not-attend',
  });
  const { result } = await given.accepted('observe-minutes', { minutes, text }, one);
  expect(await given.refused('draft-minutes', typed)).toMatchObject({ reason: 'observations-unanswered' });
  const answers = [{ observation: result.observation, taken: true, reply: 'Se agrega.' }];
  await given.accepted('draft-minutes', { ...typed, answers });
  await given.verified();
});

it('takes what came on paper from an officer, with its scan, and from nobody on a screen', async () => {
  const { given, minutes, one } = await drafted();
  const said = { minutes, text: 'No estuve de acuerdo.', person: one.id };
  expect(await given.refused('observe-minutes', said)).toMatchObject({
    issues: [{ path: 'means', reason: 'nobody-speaks-for-another' }],
  });
  const paper = { ...said, means: 'paper' };
  expect(await given.refused('observe-minutes', paper)).toMatchObject({
    issues: [{ reason: 'paper-comes-with-its-scan' }],
  });
  const scan = await given.scan();
  const elsewhere = { ...paper, scan, person: given.secretary.id };
  expect(await given.refused('observe-minutes', elsewhere)).toMatchObject({
    code: 'not-found',
    what: 'attendee',
  });
  expect(await given.refused('observe-minutes', { ...paper, scan }, one)).toMatchObject({
    reason: 'paper-is-handed-in-by-an-officer',
  });
  await given.accepted('observe-minutes', { ...paper, scan });
});

it('waits until the hour that was given, or until all who were there have nothing to observe', async () => {
  const { given, minutes, one, other } = await drafted();
  expect(await given.refused('approve-minutes', { minutes })).toMatchObject({
    reason: 'document-may-be-observed',
    details: { asked: 2, silent: 2 },
  });
  await given.accepted('read-minutes', { minutes, version: 1 }, one);
  expect(await given.refused('approve-minutes', { minutes })).toMatchObject({
    details: { asked: 2, silent: 1 },
  });
  await given.accepted('read-minutes', { minutes, version: 1 }, other);
  await given.accepted('approve-minutes', { minutes });
  await given.verified();
});

it('takes silence for nothing to observe once the hour is over', async () => {
  const { given, minutes, typed, one } = await drafted();
  const shorter = { ...typed, observeUntil: hoursFromNow(1) };
  expect(await given.refused('draft-minutes', shorter)).toMatchObject({
    issues: [{ path: 'observeUntil', reason: 'shorter-than-promised' }],
  });
  testClock.moveTo(hoursFromNow(25));
  const late = { minutes, text: 'Llego tarde.' };
  expect(await given.refused('observe-minutes', late, one)).toMatchObject({
    reason: 'observations-are-over',
  });
  await given.accepted('approve-minutes', { minutes });
});

it('tells who was there by capacity, keeps the last list, and knows nobody of another organization', async () => {
  const { given, meeting, one } = await drafted();
  const attended = (people: object[]) => ({ meeting, people });
  const twice = [
    { person: one.id, capacity: 'observer' },
    { person: one.id, capacity: 'convener' },
  ];
  expect(await given.refused('record-attendance-of', attended(twice))).toMatchObject({
    issues: [{ reason: 'person-named-twice' }],
  });
  const nobody = [{ person: '00000000-0000-4000-8000-000000000000', capacity: 'observer' }];
  expect(await given.refused('record-attendance-of', attended(nobody))).toMatchObject({
    code: 'not-found',
    what: 'person',
  });
  const planned = await given.scheduled();
  expect(await given.refused('record-attendance-of', { meeting: planned, people: [] })).toMatchObject({
    reason: 'meeting-not-held',
  });
  await given.accepted('record-attendance-of', attended([{ person: one.id, capacity: 'observer' }]));
});
