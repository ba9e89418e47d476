import { expect, it } from 'vitest';
import { recount } from '../../../engine/consultation/tally/recount.ts';
import { consultationView } from '../../../engine/consultation/views/consultation.ts';
import { inclusionView } from '../../../engine/consultation/views/inclusion.ts';
import { recountView } from '../../../engine/consultation/views/recount.ts';
import { sweep } from '../../../engine/kernel/sweep.ts';
import { gateView } from '../../../engine/process/views/gate.ts';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { testClock } from '../../database.ts';
import { accepted, refused } from '../../given.ts';
import { aBallot, aProcess, cast, frozen, inDays, voted } from './given-consultation.ts';

it('goes from a frozen charter to a firm result by the clock, and anyone counts it again', async () => {
  const at = await aProcess();
  const { process, organization, engine } = at;
  const consultation = await frozen(at);
  const where = { organization, process, consultation };
  const on = (command: string, by = at.team) => accepted(at, by, command, { consultation }, process);

  expect(await cast(at, aBallot(consultation, 1, ['greener']))).toMatchObject({
    ok: false,
    refusal: { code: 'not-possible', reason: 'voting-not-open-yet' },
  });
  testClock.moveTo(inDays(1.1));
  const code = await voted(at, consultation, 1, 'greener');
  await voted(at, consultation, 2, 'greener');
  await voted(at, consultation, 3, 'safer');
  await voted(at, consultation, 4);
  expect(await consultationView(engine, where)).toMatchObject({
    state: 'frozen',
    voting: 'open',
    voters: { voted: 4 },
    result: null,
  });
  expect((await refused(at, at.team, 'close-consultation', { consultation }, process)).code).toBe(
    'not-possible',
  );

  testClock.moveTo(inDays(6));
  await sweep(engine, organization);
  expect(await consultationView(engine, where)).toMatchObject({
    state: 'closed',
    closing: { ballots: { size: 4 } },
  });
  await on('count-consultation', at.secretary);
  expect(await recountView(engine, where)).toBeUndefined();
  expect(await inclusionView(engine, { ...where, code })).toMatchObject({ status: 'in-the-box' });
  expect(await refused(at, at.secretary, 'publish-result', { consultation }, process)).toMatchObject({
    reason: 'keys-not-destroyed-yet',
  });
  await sweep(engine, organization);
  const told = await on('publish-result', at.secretary);
  expect(told.result).toMatchObject({ outcome: 'valid', winners: ['greener'], version: 1 });

  const published = (await recountView(engine, where))!;
  expect(published.recountHash).toBe(told.result.recountHash);
  const again = recount(JSON.parse(JSON.stringify(published.file)));
  expect(again).toMatchObject({ agrees: true, tally: { ballots: 4, blank: 1, winners: ['greener'] } });
  expect(await inclusionView(engine, { ...where, code })).toMatchObject({ status: 'counted' });

  const gate = await gateView(engine, { organization, process, stage: 'consultation' });
  expect(gate!.checklist.items.filter((item) => item.blocks).map(({ rule }) => rule)).toEqual([
    'result-is-firm',
  ]);
  testClock.moveTo(inDays(8));
  await sweep(engine, organization);
  expect(await consultationView(engine, where)).toMatchObject({
    state: 'firm',
    result: { outcome: 'valid' },
  });
  await accepted(at, at.team, 'request-passage', { stage: 'consultation' }, process);
  expect(await verifyOne(engine, { organization, process })).toMatchObject({ faults: [] });
});
