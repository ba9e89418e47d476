import { expect, it } from 'vitest';
import { findingsView } from '../../../engine/process/views/findings.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { standingWindowsView } from '../../../engine/windows/views/windows.ts';
import { aBlackoutProcess, type Blackout, edomex, eventsOf, moveTo, withBlackouts } from './given-window.ts';

withBlackouts();

const evidence = [{ kind: 'link', title: 'Dictamen', url: 'https://ejemplo.mx/dictamen' }];
const timeline = { entries: [{ title: 'Diálogos', opensOn: '2023-06-10' }] };

const meeting = (day: string, more: object = {}) => ({
  kind: 'dialogue',
  title: 'Jornada regional',
  place: 'Toluca',
  modality: 'in-person',
  startsAt: `${day}T16:00:00.000Z`,
  endsAt: `${day}T20:00:00.000Z`,
  ...more,
});

const attendance = [{ group: 'total', count: 12 }];

const blackoutLine = async ({ at, process }: Blackout) => {
  const { organization } = at;
  const gate = await gateView(at.engine, { organization, process, stage: 'dialogues' });
  return gate!.checklist.items.find(({ rule }) => rule === 'electoral-blackout-kept')!.verdict;
};

it('refuses publicity within the window of the State of Mexico, says from when on, and lets a claimed exception through', async () => {
  moveTo('2023-03-30T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const window = await process.declare(edomex);
  await process.sweep();
  await process.accepted('publish-timeline', timeline);
  moveTo('2023-04-29T18:00:00.000Z');
  const told = {
    window,
    title: edomex.title,
    act: 'publicity',
    basis: edomex.basis.reference,
    againFrom: '2023-06-05T06:00:00.000Z',
    exceptions: ['electoral-information', 'education', 'health', 'civil-protection'],
  };
  expect(await process.refused('publish-timeline', timeline)).toEqual({
    code: 'not-possible',
    reason: 'blocked-by-window',
    details: { ...told, timeZone: 'America/Mexico_City' },
  });
  const claim = { window, act: 'publicity', ground: 'education', reason: 'Es material escolar.', evidence };
  expect(await process.refused('claim-exception', { ...claim, ground: 'sport' })).toMatchObject({
    code: 'invalid',
  });
  const { result } = await process.accepted('claim-exception', claim);
  await process.accepted('publish-timeline', timeline);
  expect(await blackoutLine(process)).toMatchObject({
    status: 'met',
    found: { windows: 1, within: 1, excused: 1, knownAt: '2023-04-29T18:00:00.000Z' },
  });
  // The claim stands for one act.
  expect(await process.refused('publish-timeline', timeline)).toMatchObject({ reason: 'blocked-by-window' });
  expect(result.claim).toBeDefined();
  // The conferences of 6 and 8 June 2023: two and four days after election day.
  await process.accepted('schedule-meeting', meeting('2023-06-06'));
  await process.accepted('schedule-meeting', meeting('2023-06-08'));
  expect(await process.refused('schedule-meeting', meeting('2023-06-04'))).toMatchObject({
    details: { act: 'mass-event', againFrom: '2023-06-05T06:00:00.000Z' },
  });
  // A training is the work of a programme, which goes on.
  await process.accepted('schedule-meeting', meeting('2023-06-04', { kind: 'training' }));
  // The first instant after election day, by the clock of the place.
  moveTo('2023-06-05T05:59:59.999Z');
  await process.refused('publish-timeline', timeline);
  moveTo('2023-06-05T06:00:00.000Z');
  await process.accepted('publish-timeline', timeline);
  const { organization } = process.at;
  expect((await verifyOne(process.at.engine, { organization, process: process.process }))?.faults).toEqual(
    [],
  );
});

it('records and marks what was held within it all the same', async () => {
  moveTo('2023-06-06T01:00:00.000Z');
  const process = await aBlackoutProcess();
  await process.accepted('map-stakeholders', { segments: [{ id: 'x', name: 'X', sensitive: false }] });
  await process.declare(edomex);
  await process.sweep();
  const { result } = await process.accepted('schedule-meeting', meeting('2023-06-08'));
  const held = { from: '2023-06-03T16:00:00.000Z', to: '2023-06-03T18:00:00.000Z', attendance };
  await process.accepted('hold-meeting', { meeting: result.meeting, ...held });
  expect(await blackoutLine(process)).toMatchObject({
    status: 'not-met',
    found: { within: 1, excused: 0, bare: 1 },
    missing: [{ kind: 'mass-event', command: 'hold-meeting', happenedAt: '2023-06-03T16:00:00.000Z' }],
  });
  const event = (await eventsOf(process)).find(({ type }) => type === 'meeting-held');
  expect(event?.body.within).toMatchObject([{ act: 'mass-event', at: '2023-06-03T16:00:00.000Z' }]);
});

it('keeps the verdict that was given before the window was known, and raises what it would be now', async () => {
  moveTo('2023-06-06T02:00:00.000Z');
  const process = await aBlackoutProcess();
  const { organization } = process.at;
  await process.accepted('map-stakeholders', { segments: [{ id: 'x', name: 'X', sensitive: false }] });
  const said = { ...meeting('2023-06-08'), kind: 'working-group', segments: ['x'] };
  const { result } = await process.accepted('schedule-meeting', said);
  const times = { from: '2023-04-20T16:00:00.000Z', to: '2023-04-20T18:00:00.000Z' };
  const channels = [{ channel: 'poster', publishedAt: '2023-04-10T16:00:00.000Z', evidence }];
  await process.accepted('notify-meeting', { meeting: result.meeting, channels });
  await process.accepted('hold-meeting', { meeting: result.meeting, ...times, attendance });
  await process.accepted('request-passage', { stage: 'dialogues' });
  moveTo('2023-07-01T12:00:00.000Z');
  const window = await process.declare(edomex);
  await process.sweep();
  const events = await eventsOf(process);
  const passed = events.find(({ type }) => type === 'stage-passed');
  expect(JSON.stringify(passed?.body.payload)).toContain('no-window-noted');
  expect(events.at(-1)).toMatchObject({
    type: 'window-noted',
    body: {
      payload: {
        window,
        late: true,
        declaredAt: '2023-07-01T12:00:00.000Z',
        findings: [{ stage: 'dialogues', rule: 'electoral-blackout-kept' }],
      },
    },
  });
  const findings = await findingsView(process.at.engine, {
    organization,
    process: process.process,
    limit: 5,
  });
  expect(findings?.items).toMatchObject([
    {
      verdict: {
        status: 'not-met',
        // A text of the law that was in force on 10 April 2023 by what was known on 6 June, and another by what is known since.
        missing: [
          {
            kind: 'call',
            inForceOn: '2023-04-10',
            lawKnownThen: 'mx-lgipe-209-1/reformed-2023',
            windowKnownAt: '2023-07-01T12:00:00.000Z',
          },
        ],
      },
    },
  ]);
  const asked = { organization, on: '2023-04-29T18:00:00.000Z' };
  const known = async (knownAt: string) =>
    (await standingWindowsView(process.at.engine, { ...asked, knownAt }))!.windows.map(({ id }) => id);
  expect(await known('2023-06-30T00:00:00.000Z')).not.toContain(window);
  expect(await known('2023-07-01T12:00:00.000Z')).toContain(window);
  expect((await verifyOne(process.at.engine, { organization, process: process.process }))?.faults).toEqual(
    [],
  );
});
