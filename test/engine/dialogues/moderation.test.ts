import { expect, it } from 'vitest';
import { contributionsView } from '../../../engine/dialogues/views/contributions.ts';
import { readCounters } from '../../../engine/kernel/counters.ts';
import { type Dialogues, publicly, someDialogues, withGate } from './given-dialogues.ts';

withGate();

const read = async ({ at, process }: Dialogues) =>
  (await contributionsView(at.engine, { organization: at.organization, process, limit: 10 }))!.items;

const totals = ({ at, process }: Dialogues) =>
  at.engine.unit(at.organization, async (tx) => ({
    commit: false,
    value: await readCounters({ tx, organization: at.organization, process }, [
      'contributions',
      'contributions-hidden',
      'hiding-appeals',
      'hidings-reversed',
    ]),
  }));

const say = (given: Dialogues) =>
  given.made('record-contribution', { kind: 'problem', body: 'La vecina del 204 no paga.' }, 'contribution');

const hide = (given: Dialogues, contribution: string) =>
  given.accepted('hide-contribution', {
    contribution,
    reason: 'personal-data',
    explanation: 'Señala a una persona.',
  });

it('hides the words, tells that and why they are hidden, and still counts the contribution', async () => {
  const given = await someDialogues();
  await hide(given, await say(given));
  expect(await read(given)).toMatchObject([
    {
      state: 'hidden',
      body: null,
      hidden: {
        reason: 'personal-data',
        explanation: 'Señala a una persona.',
        appealed: false,
        answer: null,
      },
    },
  ]);
  expect(await totals(given)).toMatchObject({ contributions: 1, 'contributions-hidden': 1 });
  await given.verified();
});

it('shows the words again when an appeal is upheld, and may hide them once more', async () => {
  const given = await someDialogues();
  const contribution = await say(given);
  await hide(given, contribution);
  await given.accepted('appeal-hiding', { contribution, grounds: 'El 204 no existe.' }, publicly);
  expect((await read(given))[0]).toMatchObject({ body: null, hidden: { appealed: true } });
  const answer = { contribution, outcome: 'restored', answer: 'No señala a nadie.' };
  await given.accepted('answer-appeal', answer, given.secretary);
  expect((await read(given))[0]).toMatchObject({
    state: 'visible',
    body: 'La vecina del 204 no paga.',
    hidden: null,
  });
  expect(await totals(given)).toEqual({
    contributions: 1,
    'contributions-hidden': 0,
    'hiding-appeals': 1,
    'hidings-reversed': 1,
  });
  await hide(given, contribution);
  expect((await read(given))[0]).toMatchObject({ state: 'hidden', hidden: { appealed: false } });
  await given.verified();
});

it('keeps the words hidden when an appeal is not upheld, with the answer', async () => {
  const given = await someDialogues();
  const contribution = await say(given);
  await hide(given, contribution);
  await given.accepted('appeal-hiding', { contribution, grounds: 'Es verdad.' }, publicly);
  await given.accepted(
    'answer-appeal',
    { contribution, outcome: 'kept', answer: 'Señala a alguien.' },
    given.secretary,
  );
  expect((await read(given))[0]).toMatchObject({
    state: 'kept-hidden',
    body: null,
    hidden: { answer: 'Señala a alguien.' },
  });
  expect(await totals(given)).toMatchObject({ 'contributions-hidden': 1, 'hidings-reversed': 0 });
  await given.verified();
});

it('lets nobody answer the appeal against what they hid themselves', async () => {
  const given = await someDialogues();
  const contribution = await say(given);
  await hide(given, contribution);
  await given.accepted('appeal-hiding', { contribution, grounds: 'Es verdad.' }, publicly);
  const answer = { contribution, outcome: 'kept', answer: 'Porque sí.' };
  expect(await given.refused('answer-appeal', answer, given.team)).toMatchObject({
    reason: 'answered-by-who-hid-it',
  });
  await given.verified();
});

it('takes only reasons of the closed list, and hides nothing on the word of the public', async () => {
  const given = await someDialogues();
  const contribution = await say(given);
  const hiding = { contribution, reason: 'we-disagree', explanation: 'No nos gusta.' };
  expect(await given.refused('hide-contribution', hiding)).toMatchObject({ issues: [{ path: 'reason' }] });
  expect(
    await given.refused('hide-contribution', { ...hiding, reason: 'unrelated' }, publicly),
  ).toMatchObject({
    code: 'not-permitted',
  });
});
