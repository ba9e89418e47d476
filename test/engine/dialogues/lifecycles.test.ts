import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../engine/kernel/engine.ts';
import { testClock } from '../../database.ts';
import {
  attendance,
  type Dialogues,
  hoursFromNow,
  photo,
  publicly,
  someDialogues,
  withGate,
} from './given-dialogues.ts';

withGate();

let given: Dialogues;
let ids: Record<string, string>;

/** Everything that can be tried on a thing, with an input that would do if its state allowed it. */
const attempts: Record<string, (id: string) => Record<string, object>> = {
  meeting: (meeting) => ({
    'reschedule-meeting': { meeting, startsAt: hoursFromNow(1), endsAt: hoursFromNow(2), reason: 'Lluvia.' },
    'notify-meeting': { meeting, channels: [{ channel: 'website' }] },
    'publish-notice': { meeting, channels: [{ channel: 'poster' }] },
    'share-documents': { meeting, documents: [photo] },
    'hold-meeting': { meeting, from: hoursFromNow(-1), to: testClock.now(), attendance },
    'cancel-meeting': { meeting, reason: 'Nadie pudo.' },
    'draft-minutes': { meeting, agenda: ['Necesidades'], proceedings: 'Se conversó.' },
    'record-agreement': { meeting, text: 'Enviar la lista' },
  }),
  minutes: (minutes) => ({
    'observe-minutes': { minutes, text: 'Falta un punto.' },
    'approve-minutes': { minutes },
  }),
  contribution: (contribution) => ({
    'hide-contribution': { contribution, reason: 'personal-data', explanation: 'Nombra a una vecina.' },
    'appeal-hiding': { contribution, grounds: 'No nombra a nadie.' },
    'answer-appeal': { contribution, outcome: 'kept', answer: 'Se mantiene.' },
  }),
  agreement: (agreement) => ({
    'assign-agreement': { agreement, owner: 'Otra dirección', reason: 'Es de su competencia.' },
    'follow-agreement': { agreement, note: 'Va bien.' },
    'complete-agreement': { agreement, note: 'Hecho.', evidence: [photo] },
    'cancel-agreement': { agreement, reason: 'Ya no hace falta.' },
  }),
};

/** What each state takes; everything else that can be tried on the thing must be refused. */
const states: Record<string, { of: string; takes: readonly string[] }> = {
  scheduled: {
    of: 'meeting',
    takes: [
      'reschedule-meeting',
      'notify-meeting',
      'publish-notice',
      'share-documents',
      'hold-meeting',
      'cancel-meeting',
    ],
  },
  held: { of: 'meeting', takes: ['notify-meeting', 'publish-notice', 'draft-minutes', 'record-agreement'] },
  annulled: { of: 'meeting', takes: [] },
  cancelled: { of: 'meeting', takes: [] },
  drafted: { of: 'minutes', takes: ['observe-minutes', 'approve-minutes'] },
  observed: { of: 'minutes', takes: ['observe-minutes'] },
  approved: { of: 'minutes', takes: [] },
  visible: { of: 'contribution', takes: ['hide-contribution'] },
  hidden: { of: 'contribution', takes: ['appeal-hiding'] },
  appealed: { of: 'contribution', takes: ['answer-appeal'] },
  'kept-hidden': { of: 'contribution', takes: [] },
  open: {
    of: 'agreement',
    takes: ['assign-agreement', 'follow-agreement', 'complete-agreement', 'cancel-agreement'],
  },
  done: { of: 'agreement', takes: [] },
  'cancelled-agreement': { of: 'agreement', takes: [] },
};

const refusedIn = Object.entries(states).flatMap(([state, { of, takes }]) =>
  Object.keys(attempts[of]!('')).flatMap((command) =>
    takes.includes(command) ? [] : [[state, command] as const],
  ),
);

function byOf(command: string): Principal {
  if (command === 'appeal-hiding') return publicly;
  return command === 'answer-appeal' ? given.secretary : given.team;
}

async function meetingsIn(): Promise<Record<string, string>> {
  const annulled = await given.scheduled();
  const { seq } = await given.holds(annulled);
  await given.accepted('correct-record', {
    seq,
    reason: 'No se realizó: se confundió con otra.',
    changes: { annulled: true },
  });
  const cancelled = await given.scheduled();
  await given.accepted('cancel-meeting', { meeting: cancelled, reason: 'Nadie pudo.' });
  return { scheduled: await given.scheduled(), held: await given.held(), annulled, cancelled };
}

async function minutesIn(): Promise<Record<string, string>> {
  const draft = async () =>
    given.made(
      'draft-minutes',
      { meeting: await given.held(), agenda: ['Necesidades'], proceedings: 'Se conversó.' },
      'minutes',
    );
  const observed = await draft();
  await given.accepted('observe-minutes', { minutes: observed, text: 'Falta un punto.' });
  const approved = await draft();
  await given.accepted('approve-minutes', { minutes: approved });
  return { drafted: await draft(), observed, approved };
}

async function contributionsIn(): Promise<Record<string, string>> {
  const said = () =>
    given.made('record-contribution', { kind: 'need', body: 'Más luz.', channel: 'letter' }, 'contribution');
  const hide = async () => {
    const contribution = await said();
    await given.accepted('hide-contribution', {
      contribution,
      reason: 'unrelated',
      explanation: 'No es del tema.',
    });
    return contribution;
  };
  const appeal = async () => {
    const contribution = await hide();
    await given.accepted('appeal-hiding', { contribution, grounds: 'Sí lo es.' }, publicly);
    return contribution;
  };
  const kept = await appeal();
  const answer = { contribution: kept, outcome: 'kept', answer: 'Se mantiene.' };
  await given.accepted('answer-appeal', answer, given.secretary);
  return { visible: await said(), hidden: await hide(), appealed: await appeal(), 'kept-hidden': kept };
}

async function agreementsIn(): Promise<Record<string, string>> {
  const meeting = await given.held();
  const agree = () => given.made('record-agreement', { meeting, text: 'Enviar la lista' }, 'agreement');
  const done = await agree();
  await given.accepted('complete-agreement', { agreement: done, note: 'Hecho.', evidence: [photo] });
  const cancelled = await agree();
  await given.accepted('cancel-agreement', { agreement: cancelled, reason: 'Ya no hace falta.' });
  return { open: await agree(), done, 'cancelled-agreement': cancelled };
}

beforeAll(async () => {
  given = await someDialogues();
  ids = {
    ...(await meetingsIn()),
    ...(await minutesIn()),
    ...(await contributionsIn()),
    ...(await agreementsIn()),
  };
});

describe('a command that a state does not take', () => {
  it.each(refusedIn)('in %s refuses %s, and says what it takes instead', async (state, command) => {
    const { of, takes } = states[state]!;
    const id = ids[state]!;
    const refusal = await given.refused(command, attempts[of]!(id)[command], byOf(command));
    expect(refusal).toMatchObject({ code: 'not-accepted-in-state', of, id });
    const accepts = (refusal as unknown as { accepts: string[] }).accepts.map((event) => event.split('.')[0]);
    // Each is offered what their roles allow, and the public little.
    const sender = byOf(command) === publicly ? ['appeal-hiding'] : takes;
    for (const taken of takes) expect(accepts.includes(taken), taken).toBe(sender.includes(taken));
  });

  it('leaves everything as it was', () => given.verified());
});

describe('a command on what the process does not have', () => {
  it.each(
    Object.entries(attempts).flatMap(([of, make]) => Object.keys(make('')).map((command) => [command, of])),
  )('%s says that there is no such %s', async (command, of) => {
    const id = '01900000-0000-7000-8000-000000000000';
    const refusal = await given.refused(command!, attempts[of!]!(id)[command!], byOf(command!));
    expect(refusal).toEqual({ code: 'not-found', what: of, id });
  });
});
