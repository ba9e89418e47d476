import { beforeEach, describe, expect, it } from 'vitest';
import { sessionMinutesView } from '../../../../engine/forum/views/session-minutes.ts';
import { testClock } from '../../../database.ts';
import { aForum, day, type Forum, rules } from './given-forum.ts';

let forum: Forum;
let session: string;
beforeEach(async () => {
  forum = await aForum({ ...rules, minutes: { ...rules.minutes, signers: ['secretary', 'dissenters'] } });
});

interface Content {
  readonly agenda: readonly { decisions: { rounds: { votes: object[] }[] }[] }[];
  readonly followUp: readonly object[];
}

async function minutes(of: string) {
  const { at, process } = forum;
  const view = await sessionMinutesView(at.engine, { organization: at.organization, process, session: of });
  return view!;
}

/** Holds a session in which the forum votes on a matter, b against; gives the id of its minutes and their hash. */
async function held() {
  const { secretary, members } = forum;
  const proposal = { title: 'Fecha de la consulta', text: 'La consulta se abre en mayo.' };
  const proposed = await forum.accepted(forum.team, 'propose-resolution', proposal);
  const { resolution } = proposed.result;
  session = await forum.call(day(8), {
    agenda: [{ title: 'Fecha de la consulta', kind: 'resolution', resolution }],
  });
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c', 'd');
  await forum.accepted(secretary, 'open-session', { session });
  const opened = await forum.accepted(secretary, 'open-resolution', { resolution, session });
  const { dossierHash } = opened.result;
  const vote = (how: string, observations = '') => ({ resolution, dossierHash, vote: how, observations });
  await forum.accepted(members.b, 'vote-resolution', vote('return', 'Falta el padrón.'));
  expect(await forum.refused(secretary, 'close-session', { session })).toMatchObject({
    reason: 'votes-are-open',
  });
  for (const seat of ['chair', 'c', 'd'] as const)
    await forum.accepted(members[seat], 'vote-resolution', vote('approve'));
  const due = { session, text: 'Publicar el padrón', owner: 'Municipalidad', dueOn: day(20).slice(0, 10) };
  await forum.accepted(secretary, 'record-session-agreement', due);
  testClock.moveTo(day(8, '17:00'));
  const closed = await forum.accepted(secretary, 'close-session', { session });
  return closed.result as { minutes: string; contentHash: string };
}

describe('the minutes of a session', () => {
  it('tell what was decided with each vote and its reasons, and name nobody', async () => {
    const { minutes: id } = await held();
    const view = await minutes(session);
    expect(view).toMatchObject({ id, intact: true, version: 1 });
    const content = view.content as Content;
    expect(content.agenda[0]!.decisions[0]!).toMatchObject({
      title: 'Fecha de la consulta',
      state: 'carried-out',
      rounds: [{ outcome: 'approved', for: 3, against: 1, abstain: 0 }],
    });
    expect(content.agenda[0]!.decisions[0]!.rounds[0]!.votes).toContainEqual(
      expect.objectContaining({ seat: 'b', sense: 'return', reasons: 'Falta el padrón.' }),
    );
    expect(content).toMatchObject({
      session: { number: 1, kind: 'ordinary' },
      attendance: { absent: [{ seat: 'e', vacant: false }] },
      agreements: [{ number: 1, owner: 'Municipalidad' }],
      signers: [
        { signer: 'secretary', seat: null },
        { signer: 'dissenter', seat: 'b' },
      ],
    });
    const text = JSON.stringify(content);
    for (const { id: person } of Object.values(forum.members)) expect(text).not.toContain(person);
    await forum.whole();
  });

  it('are observed by who attended, answered, and approved in the next session, which follows up on agreements', async () => {
    const { secretary, members } = forum;
    const { minutes: id } = await held();
    expect(
      await forum.refused(members.e, 'observe-session-minutes', { minutes: id, text: 'x' }),
    ).toMatchObject({ reason: 'did-not-attend' });
    const text = 'Faltó anotar la discusión.';
    const observed = await forum.accepted(members.c, 'observe-session-minutes', { minutes: id, text });
    expect(await forum.refused(secretary, 'redraft-session-minutes', { minutes: id })).toMatchObject({
      reason: 'observations-unanswered',
    });
    const { observation } = observed.result;
    const redraft = {
      minutes: id,
      answers: [{ observation, taken: true, reply: 'Se agrega.' }],
      notes: [{ number: 1, note: 'Se discutió el padrón.' }],
    };
    await forum.accepted(secretary, 'redraft-session-minutes', redraft);
    expect(await minutes(session)).toMatchObject({ version: 2, intact: true, state: 'drafted' });
    testClock.moveTo(day(9));
    expect(await forum.refused(secretary, 'approve-session-minutes', { minutes: id })).toMatchObject({
      reason: 'minutes-are-for-a-session',
    });
    const next = await forum.call(day(17), {
      agenda: [{ title: 'Acta anterior', kind: 'minutes', minutes: id }],
    });
    testClock.moveTo(day(17));
    await forum.come(next, 'chair', 'b', 'c');
    const approve = { minutes: id, session: next };
    expect(await forum.refused(secretary, 'approve-session-minutes', approve)).toMatchObject({
      reason: 'session-not-open',
    });
    await forum.accepted(secretary, 'open-session', { session: next });
    expect(await forum.refused(secretary, 'approve-session-minutes', approve)).toMatchObject({
      reason: 'minutes-not-approved',
    });
    for (const seat of ['chair', 'b', 'c']) {
      const word = { minutes: id, seat, session: next, approves: seat !== 'b' };
      await forum.accepted(secretary, 'approve-in-words', word);
    }
    const approved = await forum.accepted(secretary, 'approve-session-minutes', approve);
    expect(approved.result).toMatchObject({ way: 'in-session', words: { for: 2, against: 1 } });
    await forum.accepted(secretary, 'close-session', { session: next });
    expect((await minutes(next)).content).toMatchObject({
      followUp: [{ text: 'Publicar el padrón', state: 'open' }],
    });
    await forum.whole();
  });

  it('have a member’s word by the secretary only from the room of an open session', async () => {
    const { secretary, members } = forum;
    const { minutes: id } = await held();
    const word = (seat: string, more: object = {}) => ({ minutes: id, seat, approves: true, ...more });
    expect(await forum.refused(secretary, 'approve-in-words', word('b'))).toMatchObject({
      reason: 'each-speaks-in-writing',
      details: { seat: 'b' },
    });
    expect(await forum.refused(secretary, 'approve-in-words', word('b', { session }))).toMatchObject({
      reason: 'session-not-open',
    });
    const own = await forum.accepted(members.b, 'approve-in-words', { minutes: id, approves: true });
    expect(own.result).toEqual({ seat: 'b', by: 'member' });
    const next = await forum.call(day(17), {
      agenda: [{ title: 'Acta anterior', kind: 'minutes', minutes: id }],
    });
    testClock.moveTo(day(17));
    await forum.come(next, 'chair', 'c');
    await forum.accepted(members.d, 'check-in-member', { session: next, mode: 'remote' });
    await forum.accepted(secretary, 'open-session', { session: next });
    const reasons = { b: 'seat-not-in-the-room', d: 'remote-speaks-for-itself' };
    for (const [seat, reason] of Object.entries(reasons)) {
      const said = word(seat, { session: next });
      expect(await forum.refused(secretary, 'approve-in-words', said)).toMatchObject({ reason });
    }
    expect(await forum.refused(secretary, 'approve-in-words', word('e', { session: next }))).toMatchObject({
      issues: [{ reason: 'seat-did-not-attend' }],
    });
    const heard = await forum.accepted(secretary, 'approve-in-words', word('c', { session: next }));
    expect(heard.result).toEqual({ seat: 'c', by: 'secretary' });
    await forum.whole();
  });

  it('are signed on their hash by those asked, or refused with a reason, then published and corrected by errata', async () => {
    const { secretary, members } = forum;
    const { minutes: id, contentHash } = await held();
    for (const seat of ['chair', 'b', 'c', 'd'] as const)
      await forum.accepted(members[seat], 'approve-in-words', { minutes: id, approves: true });
    await forum.accepted(secretary, 'approve-session-minutes', { minutes: id });
    const frozen = await forum.refused(secretary, 'redraft-session-minutes', { minutes: id });
    expect(frozen).toMatchObject({ code: 'not-accepted-in-state', state: 'approved' });
    const sign = (more: object = {}) => ({ minutes: id, contentHash, means: 'electronic', ...more });
    const other = sign({ contentHash: '0'.repeat(64) });
    expect(await forum.refused(secretary, 'sign-session-minutes', other)).toMatchObject({
      reason: 'minutes-changed',
    });
    expect(await forum.refused(members.c, 'sign-session-minutes', sign())).toMatchObject({
      reason: 'signature-not-asked',
    });
    const forAnother = sign({ seat: 'b' });
    expect(await forum.refused(secretary, 'sign-session-minutes', forAnother)).toMatchObject({
      issues: [{ reason: 'nobody-signs-for-another' }],
    });
    await forum.accepted(secretary, 'sign-session-minutes', sign());
    expect(await forum.refused(secretary, 'sign-session-minutes', sign())).toMatchObject({
      reason: 'has-signed',
    });
    expect(await forum.refused(secretary, 'publish-session-minutes', { minutes: id })).toMatchObject({
      code: 'not-accepted-in-state',
    });
    const refusal = sign({ act: 'refused', reason: 'No se anotó mi propuesta.' });
    await forum.accepted(members.b, 'sign-session-minutes', refusal);
    await forum.accepted(secretary, 'publish-session-minutes', { minutes: id });
    const erratum = { minutes: id, says: 'mayo', shouldSay: 'junio', reason: 'Error de copia.' };
    await forum.accepted(secretary, 'correct-session-minutes', erratum);
    expect(await minutes(session)).toMatchObject({
      state: 'published',
      contentHash,
      intact: true,
      errata: [{ number: 1, says: 'mayo', shouldSay: 'junio' }],
      signatures: [
        { signer: 'secretary', act: 'signed' },
        { signer: 'dissenter', act: 'refused' },
      ],
    });
    await forum.whole();
  });
});
