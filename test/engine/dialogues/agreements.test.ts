import { expect, it } from 'vitest';
import { agreementView } from '../../../engine/dialogues/views/agreement.ts';
import { agreementsView } from '../../../engine/dialogues/views/agreements.ts';
import { readCounters } from '../../../engine/kernel/counters.ts';
import { testClock } from '../../database.ts';
import { type Dialogues, photo, someDialogues, withGate } from './given-dialogues.ts';

withGate([{ rule: 'agreements-have-owner-and-due' }]);

const rule = 'agreements-have-owner-and-due';
const where = ({ at, process }: Dialogues) => ({ organization: at.organization, process });

const agree = (given: Dialogues, meeting: string, more: object = {}) =>
  given.made(
    'record-agreement',
    { meeting, text: 'Entregar el estado de las solicitudes', ...more },
    'agreement',
  );

const totals = ({ at, process }: Dialogues) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await readCounters({ tx, organization: at.organization, process }, [
      'agreements',
      'agreements-open',
      'agreements-done',
      'agreements-cancelled',
    ]),
  }));

it('is missing an owner or a day until it is given both, or is cancelled', async () => {
  const given = await someDialogues();
  expect(await given.verdict(rule)).toEqual({ status: 'not-applicable', why: 'no-agreements' });
  const meeting = await given.held();
  await agree(given, meeting, { owner: 'Control', dueOn: '2022-01-31' });
  expect(await given.verdict(rule)).toEqual({ status: 'met', found: { total: 1, incomplete: 0 } });
  const withoutDay = await agree(given, meeting, { owner: 'Control' });
  const withoutOwner = await agree(given, meeting, { dueOn: '2022-01-31' });
  expect(await given.verdict(rule)).toEqual({
    status: 'not-met',
    found: { total: 3, incomplete: 2 },
    required: { owner: true, dueOn: true },
    missing: [
      { agreement: withoutDay, meeting, number: 2, hasOwner: true, dueOn: null },
      { agreement: withoutOwner, meeting, number: 3, hasOwner: false, dueOn: '2022-01-31' },
    ].sort((one, other) => (one.agreement < other.agreement ? -1 : 1)),
  });
  await given.accepted('assign-agreement', {
    agreement: withoutDay,
    dueOn: '2022-02-28',
    reason: 'Se fijó después.',
  });
  await given.accepted('cancel-agreement', { agreement: withoutOwner, reason: 'Nadie lo toma.' });
  expect(await given.verdict(rule)).toEqual({ status: 'met', found: { total: 2, incomplete: 0 } });
  await given.verified();
});

it('is followed to its end in a later stage', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  const agreement = await agree(given, meeting, { owner: 'Control', dueOn: '2022-01-31' });
  await given.accepted('request-passage', { stage: 'dialogues' });
  expect(await given.refused('record-agreement', { meeting, text: 'Otro' })).toMatchObject({
    code: 'not-accepted-in-stage',
  });
  await given.accepted('follow-agreement', { agreement, note: 'Se pidió a las direcciones.' });
  const postponed = { agreement, dueOn: '2022-03-31', reason: 'Faltan dos direcciones.' };
  await given.accepted('assign-agreement', postponed);
  await given.accepted('complete-agreement', { agreement, note: 'Se entregó.', evidence: [photo] });
  expect(await agreementView(given.at.engine, { ...where(given), agreement })).toMatchObject({
    state: 'done',
    dueOn: '2022-03-31',
    endedAt: testClock.now(),
    entries: [
      { kind: 'progress', note: 'Se pidió a las direcciones.' },
      { kind: 'assigned', dueOn: '2022-03-31' },
      { kind: 'completed', evidence: [photo] },
    ],
  });
  expect(await totals(given)).toEqual({
    agreements: 1,
    'agreements-open': 0,
    'agreements-done': 1,
    'agreements-cancelled': 0,
  });
  await given.verified();
});

it('is numbered within its meeting, and listed by its state', async () => {
  const given = await someDialogues();
  const meeting = await given.held();
  const first = await agree(given, meeting);
  await agree(given, meeting);
  await given.accepted('cancel-agreement', { agreement: first, reason: 'Se repite.' });
  const open = await agreementsView(given.at.engine, { ...where(given), state: 'open', limit: 10 });
  expect(open?.items).toMatchObject([{ number: 2, meeting }]);
  expect(await totals(given)).toMatchObject({
    agreements: 2,
    'agreements-open': 1,
    'agreements-cancelled': 1,
  });
});

it.each([
  [
    'is due before the meeting',
    'record-agreement',
    { dueOn: '2020-01-01' },
    'dueOn',
    'due-before-the-meeting',
  ],
  [
    'is completed without evidence',
    'complete-agreement',
    { note: 'Hecho.', evidence: [] },
    'evidence',
    'too-small',
  ],
  ['changes nothing', 'assign-agreement', { owner: 'Control', reason: 'x' }, 'owner', 'nothing-to-change'],
  ['gives neither owner nor day', 'assign-agreement', { reason: 'x' }, 'owner', 'nothing-to-change'],
])('is refused where it %s', async (_, command, more, path, reason) => {
  const given = await someDialogues();
  const meeting = await given.held();
  const input =
    command === 'record-agreement'
      ? { meeting, text: 'Algo' }
      : { agreement: await agree(given, meeting, { owner: 'Control' }) };
  expect(await given.refused(command, { ...input, ...more })).toMatchObject({ issues: [{ path, reason }] });
});
