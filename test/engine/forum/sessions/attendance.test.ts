import { beforeEach, describe, expect, it } from 'vitest';
import { sessionView } from '../../../../engine/forum/views/session.ts';
import { execute } from '../../../../engine/kernel/execute.ts';
import { testClock } from '../../../database.ts';
import { accepted } from '../../../given.ts';
import { aForum, day, type Forum, someone } from './given-forum.ts';

let forum: Forum;
let session: string;
beforeEach(async () => {
  forum = await aForum();
  session = await forum.call(day(8));
  testClock.moveTo(day(8));
});

const quorumNow = async () => {
  const { at, process } = forum;
  const view = await sessionView(at.engine, { organization: at.organization, process, session });
  return view?.quorum;
};

describe('who is there', () => {
  it('is recorded by the secretary in the room, and by each member from afar', async () => {
    const { members, secretary } = forum;
    expect(await forum.refused(members.b, 'check-in-member', { session, mode: 'in-person' })).toMatchObject({
      issues: [{ reason: 'secretary-records-the-room' }],
    });
    expect(
      await forum.refused(members.b, 'check-in-member', { session, seat: 'c', mode: 'remote' }),
    ).toMatchObject({ reason: 'not-your-seat' });
    expect(await forum.refused(forum.team, 'check-in-member', { session, mode: 'remote' })).toMatchObject({
      code: 'not-permitted',
    });
    const afar = { session, seat: 'b', mode: 'remote' };
    expect(await forum.refused(secretary, 'check-in-member', afar)).toMatchObject({
      reason: 'remote-is-said-by-oneself',
      details: { seat: 'b' },
    });
    await forum.accepted(members.b, 'check-in-member', { session, mode: 'remote' });
    const twice = await forum.refused(secretary, 'check-in-member', {
      session,
      seat: 'b',
      mode: 'in-person',
    });
    expect(twice).toMatchObject({ reason: 'seat-is-present' });
    await forum.whole();
  });

  it('is not recorded before the day', async () => {
    const later = await forum.call(day(16));
    const early = { session: later, seat: 'b', mode: 'in-person' };
    expect(await forum.refused(forum.secretary, 'check-in-member', early)).toMatchObject({
      reason: 'check-in-not-yet',
      details: { opens: day(16, '05:00') },
    });
  });

  it('is an alternate only while the titular is not there', async () => {
    const { members, alternate } = forum;
    const remote = { session, mode: 'remote' };
    await forum.accepted(alternate, 'check-in-member', remote);
    expect(await quorumNow()).toMatchObject({ present: 1 });
    await forum.accepted(members.b, 'check-in-member', remote);
    expect(await quorumNow()).toMatchObject({ present: 1 });
    expect(await forum.refused(alternate, 'check-in-member', remote)).toMatchObject({
      reason: 'seat-is-present',
      details: { seat: 'b', capacity: 'titular' },
    });
    await forum.whole();
  });

  it('is nobody whose term is over, who is told since when', async () => {
    const { alternate, secretary } = forum;
    await forum.accepted(secretary, 'vacate-seat', { seat: 'b', capacity: 'alternate', act: 'Renuncia' });
    // The mandate ended with the seat, so that the role itself is gone; with another, the seat still is.
    expect(await forum.refused(alternate, 'check-in-member', { session, mode: 'remote' })).toMatchObject({
      code: 'not-permitted',
    });
    const role = { person: alternate.id, role: 'forum-member', act: 'otro', from: '2020-01-01T00:00:00Z' };
    await accepted(forum.at, forum.at.administrator, 'give-mandate', role);
    expect(await forum.refused(alternate, 'check-in-member', { session, mode: 'remote' })).toMatchObject({
      reason: 'seat-term-ended',
      details: { seat: 'b', capacity: 'alternate', endedAt: day(8) },
    });
    const next = await someone(forum.at);
    const seated = { seat: 'b', person: next.id, capacity: 'alternate', act: 'Reemplazo', from: day(8) };
    await forum.accepted(secretary, 'seat-member', seated);
    await forum.accepted(next, 'check-in-member', { session, mode: 'remote' });
    await forum.whole();
  });

  it('is not counted once the mandate ends, nor while its rights are suspended', async () => {
    const { secretary, at } = forum;
    await forum.come(session, 'chair', 'b', 'c', 'd');
    const suspended = { seat: 'c', capacity: 'titular', act: 'Resolución', to: day(26, '00:00') };
    await forum.accepted(secretary, 'suspend-member', suspended);
    expect(await quorumNow()).toMatchObject({ present: 3 });
    const mandates = await at.engine.unit(at.organization, async (tx) => ({
      commit: false,
      value: await tx.selectFrom('seat_holder').select('mandate').where('seat', '=', 'd').execute(),
    }));
    const end = { mandate: mandates.at(-1)?.mandate, act: 'Término' };
    const ended = await execute(at.engine, at.administrator, {
      organization: at.organization,
      command: 'end-mandate',
      input: end,
    });
    expect(ended.ok).toBe(true);
    expect(await quorumNow()).toMatchObject({ present: 2, missing: 1 });
    expect(await forum.refused(secretary, 'open-session', { session })).toMatchObject({
      reason: 'session-without-quorum',
    });
    await forum.whole();
  });

  it('is asked for anew after an interruption', async () => {
    const { secretary } = forum;
    await forum.come(session, 'chair', 'b', 'c');
    await forum.accepted(secretary, 'open-session', { session });
    const resumesAt = day(8, '18:00');
    await forum.accepted(secretary, 'suspend-session', { session, reason: 'Corte de luz', resumesAt });
    expect(await forum.refused(secretary, 'resume-session', { session })).toMatchObject({
      reason: 'session-not-yet',
    });
    testClock.moveTo(resumesAt);
    await forum.come(session, 'chair', 'b');
    expect(await forum.refused(secretary, 'resume-session', { session })).toMatchObject({
      reason: 'session-without-quorum',
    });
    await forum.come(session, 'e');
    await forum.accepted(secretary, 'resume-session', { session });
    await forum.accepted(secretary, 'close-session', { session });
    await forum.whole();
  });

  it('names another to preside when who presides is not there or leaves', async () => {
    const { secretary } = forum;
    await forum.come(session, 'b', 'c', 'd');
    expect(await forum.refused(secretary, 'open-session', { session })).toMatchObject({
      issues: [{ reason: 'presiding-not-present' }],
    });
    await forum.accepted(secretary, 'open-session', { session, presiding: 'b' });
    await forum.accepted(secretary, 'check-out-member', { session, seat: 'b' });
    expect(await quorumNow()).toMatchObject({ present: 2, reached: false });
    await forum.accepted(secretary, 'name-presiding-seat', { session, seat: 'c' });
    await forum.whole();
  });
});
