import { expect, it } from 'vitest';
import { verifyOne } from '../../../engine/process/views/verification.ts';
import { accepted, refused } from '../../given.ts';
import { aBlackoutProcess, type Blackout, byClock, eventsOf, moveTo, withBlackouts } from './given-window.ts';

withBlackouts();

const emergency = {
  kind: 'force-majeure',
  title: 'Emergencia sanitaria',
  authority: 'Consejo de Salubridad General',
  basis: { kind: 'source', reference: 'Acuerdo del Consejo' },
  movesDeadlines: true,
};
const term = (from: string, until: string, blocks: string[] = ['in-person']) => ({
  term: { by: 'dates', from, until, blocks },
});
const day = (date: string) => `${date}T06:00:00.000Z`;

const changeEnd = ({ at }: Blackout, window: string, endsAt: string) =>
  accepted(at, at.administrator, 'change-window-end', { window, endsAt, reason: 'Se levantó antes.' });

it('moves a deadline once, however often it is asked, and back where it ends early', async () => {
  moveTo('2024-03-01T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const counted = '2024-03-22T05:59:59.999Z';
  expect((await process.deadline()).due_at).toBe(counted);
  // Declared on 10 March, in force since 5 March: ten days.
  moveTo('2024-03-10T18:00:00.000Z');
  const window = await process.declare({ ...emergency, ...term(day('2024-03-05'), day('2024-03-15')) });
  await process.sweep();
  // Ten days later is 31 March, a Sunday: the day after.
  expect(await process.deadline()).toEqual({ due_at: '2024-04-02T05:59:59.999Z', counted_to: counted });
  expect(await byClock(process, 'note-window', { window })).toMatchObject({
    refusal: { reason: 'window-noted-already' },
  });
  // A suspension that lies within it takes nothing more.
  await process.accepted('suspend-process', { reason: 'Receso.' });
  moveTo('2024-03-12T18:00:00.000Z');
  await process.accepted('resume-process', { reason: 'Se retoma.' });
  expect((await process.deadline()).due_at).toBe('2024-04-02T05:59:59.999Z');
  // It ended two days early.
  await changeEnd(process, window, day('2024-03-13'));
  await process.sweep();
  expect((await process.deadline()).due_at).toBe('2024-03-30T05:59:59.999Z');
  const noted = (await eventsOf(process)).filter(({ type }) => type === 'window-noted');
  expect(noted.map(({ body }) => body.payload.deadlinesMoved)).toEqual([1, 1]);
  await verified(process);
});

it('counts what two windows share once, and nothing of one that is withdrawn from its first instant on', async () => {
  moveTo('2024-04-01T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const counted = (await process.deadline()).due_at;
  expect(counted).toBe('2024-04-23T05:59:59.999Z');
  const due = async () => {
    await process.sweep();
    return (await process.deadline()).due_at;
  };
  const first = await process.declare({ ...emergency, ...term(day('2024-04-03'), day('2024-04-13')) });
  const second = await process.declare({ ...emergency, ...term(day('2024-04-08'), day('2024-04-18')) });
  // Fifteen days in all, not twenty: 7 May.
  expect(await due()).toBe('2024-05-08T05:59:59.999Z');
  await changeEnd(process, first, day('2024-04-03'));
  expect(await due()).toBe('2024-05-03T05:59:59.999Z');
  await changeEnd(process, second, day('2024-04-08'));
  expect(await due()).toBe(counted);
  expect(
    await refused(process.at, process.at.administrator, 'change-window-end', {
      ...{ window: first, endsAt: '2024-04-03T05:59:59.999Z', reason: 'Antes de empezar.' },
    }),
  ).toMatchObject({ issues: [{ path: 'endsAt', reason: 'ends-before-it-starts' }] });
  await verified(process);
});

it('moves what begins within it, in a process that is opened within it too', async () => {
  moveTo('2024-05-01T18:00:00.000Z');
  const first = await aBlackoutProcess();
  const { at } = first;
  const whole = { ...emergency, ...term(day('2024-05-01'), day('2024-05-11')) };
  await accepted(at, at.administrator, 'declare-window', whole);
  const second = await aBlackoutProcess();
  await second.sweep();
  // Twenty days from 1 May is the 21st; from 11 May, when time runs again, it is the 31st.
  expect((await first.deadline()).due_at).toBe('2024-06-01T05:59:59.999Z');
  expect((await second.deadline()).due_at).toBe('2024-06-01T05:59:59.999Z');
});

it('sets aside, in public and until it ends, what it names and no law', async () => {
  moveTo('2024-07-01T18:00:00.000Z');
  const process = await aBlackoutProcess();
  const { at } = process;
  const whole = {
    ...emergency,
    ...term(day('2024-07-01'), day('2024-07-11')),
    waives: ['every-segment-heard'],
  };
  const window = await process.declare(whole);
  await process.sweep();
  const waivers = () =>
    at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: await tx
        .selectFrom('waiver')
        .select(['stage', 'rule', 'authority', 'expires_at'])
        .where('process', '=', process.process)
        .execute(),
    }));
  const line = { stage: 'dialogues', rule: 'every-segment-heard', authority: emergency.authority };
  expect(await waivers()).toEqual([{ ...line, expires_at: day('2024-07-11') }]);
  await changeEnd(process, window, day('2024-07-05'));
  await process.sweep();
  expect(await waivers()).toEqual([{ ...line, expires_at: day('2024-07-05') }]);
  // What no law blocks is done, and its event says within what.
  await process.accepted('map-stakeholders', { segments: [{ id: 'x', name: 'X', sensitive: false }] });
  const meeting = { title: 'Reunión', place: 'Plaza', kind: 'training', modality: 'in-person' };
  const hours = { startsAt: '2024-07-02T16:00:00.000Z', endsAt: '2024-07-02T18:00:00.000Z' };
  await process.accepted('schedule-meeting', { ...meeting, ...hours });
  expect((await eventsOf(process)).at(-1)?.body.within).toMatchObject([{ window, act: 'in-person' }]);
  await verified(process);
});

it('closes a day of its own: a deadline that is counted from then on rolls over it, one that was counted stays', async () => {
  moveTo('2024-09-02T18:00:00.000Z');
  const before = await aBlackoutProcess();
  const { at } = before;
  const said = { on: '2024-09-23', is: 'closed', reason: 'Fiesta local' };
  const open = { on: '2024-09-22', is: 'as-the-country', reason: 'Como siempre' };
  const days = { days: [said, open] };
  expect((await accepted(at, at.administrator, 'declare-days', days)).result).toEqual({ closed: 1, open: 0 });
  const after = await aBlackoutProcess();
  // 22 September is a Sunday.
  expect((await before.deadline()).due_at).toBe('2024-09-24T05:59:59.999Z');
  expect((await after.deadline()).due_at).toBe('2024-09-25T05:59:59.999Z');
  await accepted(at, at.administrator, 'declare-days', { days: [{ ...said, is: 'as-the-country' }] });
  expect((await (await aBlackoutProcess()).deadline()).due_at).toBe('2024-09-24T05:59:59.999Z');
});

async function verified({ at: { engine, organization }, process }: Blackout): Promise<void> {
  expect((await verifyOne(engine, { organization, process }))?.faults).toEqual([]);
}
