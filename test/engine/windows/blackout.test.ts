import { expect, it } from 'vitest';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { aBlackoutProcess, type Blackout, edomex, moveTo, withBlackouts } from './given-window.ts';

withBlackouts();

const evidence = [{ kind: 'link', title: 'Dictamen', url: 'https://ejemplo.mx/dictamen' }];
const timeline = { entries: [{ title: 'Diálogos', opensOn: '2023-06-10' }] };

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
    details: told,
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
