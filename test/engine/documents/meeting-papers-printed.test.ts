import { afterAll, beforeAll, describe, it } from 'vitest';
import { startRenderer } from '../../../templates/formats/renderer.ts';
import { languages } from '../../../templates/messages.ts';
import { testClock } from '../../database.ts';
import { hoursFromNow, someDialogues, withGate } from '../dialogues/given-dialogues.ts';
import { aForum, day } from '../forum/sessions/given-forum.ts';
import { chile } from '../privacy/given-privacy.ts';
import { approved, called, where } from './given-meetings.ts';
import { printsWhole } from './printed-whole.ts';
import { dataOf } from './render-built-in.ts';

withGate();
const renderer = startRenderer({ workers: 1 });
afterAll(() => renderer.close());

const kinds = [
  'notice',
  'agenda',
  'sign-in-sheet',
  'contribution-cards',
  'minutes',
  'session-notice',
  'session-agenda',
  'session-minutes',
];
const drawn = new Map<string, object>();
const long = '«Recorrer» la plaza & el canal, con la unidad de alumbrado y las juntas. '.repeat(40).trim();

async function drawMeeting(): Promise<void> {
  const given = await someDialogues();
  const draw = async (kind: string, subject: string, about: object = {}) =>
    drawn.set(kind, await dataOf(where(given), { kind, subject, about }));
  await given.accepted('publish-privacy-notice', chile);
  const first = await given.held();
  await given.accepted('record-agreement', { meeting: first, text: long, owner: 'Secpla' });
  await approved(given, first);
  const meeting = await called(given);
  await given.accepted('reserve-folios', { meeting, count: 7 });
  await draw('notice', meeting);
  await draw('agenda', meeting);
  await draw('sign-in-sheet', meeting, { lines: 60 });
  await draw('contribution-cards', meeting, { axes: ['Medio ambiente', 'Inclusión'] });
  testClock.moveTo(hoursFromNow(243));
  await given.holds(meeting);
  const rows = Array.from(
    { length: 80 },
    (_, index) => `R1-${String(index + 1).padStart(4, '0')},necesidad,Luz`,
  );
  const csv = ['folio,tipo,aporte', ...rows].join('\n');
  await given.accepted('import-contributions', { meeting, csv });
  const votes = { for: 9, against: 1 };
  const adopted = { form: 'show-of-hands', votes };
  await given.accepted('record-agreement', { meeting, text: long, owner: 'Obras', adopted });
  await approved(given, meeting, { proceedings: `${long}\n${long}` });
  await draw('minutes', meeting);
}

async function drawSession(): Promise<void> {
  const forum = await aForum();
  const { secretary, at, process } = forum;
  const session = await forum.call(day(8));
  const draw = async (kind: string) =>
    drawn.set(kind, await dataOf({ ...at, process }, { kind, subject: session }));
  await draw('session-notice');
  await draw('session-agenda');
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c');
  await forum.accepted(secretary, 'open-session', { session });
  const due = { owner: 'Ente', dueOn: day(20).slice(0, 10) };
  await forum.accepted(secretary, 'record-session-agreement', { session, text: long.slice(0, 400), ...due });
  await forum.accepted(secretary, 'close-session', { session });
  await draw('session-minutes');
}

beforeAll(async () => {
  await drawMeeting();
  await drawSession();
}, 120_000);

describe.each(languages)('in %s', (language) => {
  it.each(kinds)('prints the %s whole, in every format', async (kind) => {
    await printsWhole(renderer, language, kind, drawn.get(kind)!);
  });
});
