import ICAL from 'ical.js';
import { beforeAll, expect, it } from 'vitest';
import { anApi, type TestApi } from './given-api.ts';

let given: TestApi;
let feed: string;

/** The events of the feed by their UID, as a reader that is not ours takes them apart. */
async function events(language = 'es') {
  const answer = await given.app.request(`${feed}?lang=${language}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const calendar = new ICAL.Component(ICAL.parse(await answer.text()));
  return new Map(
    calendar.getAllSubcomponents('vevent').map((one) => {
      const event = new ICAL.Event(one);
      const status = String(one.getFirstPropertyValue('status'));
      const told = { summary: event.summary, sequence: event.sequence, status };
      return [event.uid, { ...told, start: event.startDate.toString() }] as const;
    }),
  );
}

beforeAll(async () => {
  given = await anApi();
  feed = `/api/${given.at.organization}/processes/${given.process}/calendar.ics`;
});

it('follows a meeting from its date to another and to its end, under one name and with a growing number', async () => {
  const meeting = {
    kind: 'dialogue',
    title: 'Diálogo, de mujeres',
    place: 'Sede; vecinal',
    modality: 'in-person',
    startsAt: '2021-04-05T18:00:00-04:00',
    endsAt: '2021-04-05T20:00:00-04:00',
    segments: [],
  };
  const { body } = await given.command('schedule-meeting', meeting);
  const id = body.result.meeting as string;
  const uid = `${id}@localhost`;
  expect((await events()).get(uid)).toEqual({
    summary: 'Diálogo, de mujeres',
    sequence: 0,
    status: 'CONFIRMED',
    start: '2021-04-05T22:00:00Z',
  });
  const moved = { startsAt: '2021-04-12T18:00:00-04:00', endsAt: '2021-04-12T20:00:00-04:00' };
  await given.command('reschedule-meeting', { meeting: id, ...moved, reason: 'Lluvia.' });
  expect((await events()).get(uid)).toMatchObject({ sequence: 1, start: '2021-04-12T22:00:00Z' });
  await given.command('cancel-meeting', { meeting: id, reason: 'Sin sede.' });
  expect((await events()).get(uid)).toMatchObject({
    sequence: 2,
    status: 'CANCELLED',
    summary: 'Cancelado: Diálogo, de mujeres',
  });
  expect((await events('en')).get(uid)?.summary).toBe('Cancelled: Diálogo, de mujeres');
});

it('is for anybody, says when nothing has changed, and is of no process that there is not', async () => {
  const first = await given.app.request(feed);
  expect(first.headers.get('access-control-allow-origin')).toBeNull();
  const tag = first.headers.get('etag')!;
  const again = await given.app.request(feed, { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
  const english = await given.app.request(`${feed}?lang=en`, { headers: { 'If-None-Match': tag } });
  expect(english.status).toBe(200);
  const nowhere = feed.replace(given.process, '00000000-0000-7000-8000-000000000000');
  expect((await given.app.request(nowhere)).status).toBe(404);
  expect((await given.app.request(feed.replace(given.process, 'x'))).status).toBe(404);
});
