import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { aForum, day, type Forum } from './given-forum.ts';

let forum: Forum;
let session: string;
beforeEach(async () => {
  forum = await aForum();
  session = await forum.call(day(8));
});

describe('a session without a quorum', () => {
  it('is declared so by count and by the hour, and called again on the next business day', async () => {
    const { secretary } = forum;
    expect(await forum.refused(secretary, 'declare-no-quorum', { session })).toMatchObject({
      reason: 'session-not-yet',
    });
    testClock.moveTo(day(8));
    await forum.come(session, 'chair', 'b', 'c');
    expect(await forum.refused(secretary, 'declare-no-quorum', { session })).toMatchObject({
      reason: 'quorum-is-there',
    });
    await forum.accepted(secretary, 'check-out-member', { session, seat: 'c' });
    const declared = await forum.accepted(secretary, 'declare-no-quorum', { session });
    // The fourteenth in Lima, from its first instant to its last.
    const window = { earliest: day(9, '05:00'), latest: day(10, '04:59:59.999') };
    expect(declared.result).toMatchObject({ quorum: { present: 2, needed: 3 }, secondCall: window });
    const again = (startsAt: string) => ({ session, startsAt });
    expect(await forum.refused(secretary, 'call-session-again', again(day(8, '20:00')))).toMatchObject({
      issues: [{ reason: 'second-call-too-early', details: window }],
    });
    expect(await forum.refused(secretary, 'call-session-again', again(day(10)))).toMatchObject({
      issues: [{ reason: 'second-call-too-late' }],
    });
    await forum.accepted(secretary, 'call-session-again', again(day(9)));
    expect(await forum.refused(secretary, 'open-session', { session })).toMatchObject({
      reason: 'session-not-yet',
    });
    testClock.moveTo(day(9));
    // Who came the first time does not count for the second.
    await forum.come(session, 'chair');
    expect(await forum.refused(secretary, 'open-session', { session })).toMatchObject({
      details: { call: 2, needed: 2, present: 1 },
    });
    await forum.come(session, 'e');
    const opened = await forum.accepted(secretary, 'open-session', { session });
    expect(opened.result).toMatchObject({ number: 1, quorum: { call: 2, needed: 2 } });
    await forum.accepted(secretary, 'close-session', { session });
    await forum.whole();
  });

  it('ends as not held when nobody comes to the second call either, and takes no number', async () => {
    const { secretary } = forum;
    testClock.moveTo(day(8));
    await forum.accepted(secretary, 'declare-no-quorum', { session });
    await forum.accepted(secretary, 'call-session-again', { session, startsAt: day(9) });
    testClock.moveTo(day(9));
    await forum.accepted(secretary, 'declare-no-quorum', { session });
    expect(await forum.refused(secretary, 'open-session', { session })).toMatchObject({
      code: 'not-accepted-in-state',
      state: 'not-held',
    });
    const next = await forum.call(day(17));
    testClock.moveTo(day(17));
    await forum.come(next, 'chair', 'b', 'c');
    const opened = await forum.accepted(secretary, 'open-session', { session: next });
    expect(opened.result.number).toBe(1);
    await forum.whole();
  });
});

describe('what needs everybody', () => {
  const everybody = ['chair', 'b', 'c', 'd', 'e'] as const;

  it('admits a matter off the agenda only when all are there and each agrees', async () => {
    const { secretary, members } = forum;
    testClock.moveTo(day(8));
    await forum.come(session, 'chair', 'b', 'c', 'd');
    await forum.accepted(secretary, 'open-session', { session });
    const { result } = await forum.accepted(secretary, 'propose-off-agenda', {
      session,
      item: { title: 'Urgente' },
    });
    const { item } = result;
    expect(await forum.refused(secretary, 'deal-with-item', { session, item })).toMatchObject({
      reason: 'item-not-admitted',
    });
    for (const seat of ['chair', 'b', 'c', 'd'])
      await forum.accepted(secretary, 'agree-in-session', { session, item, seat, agrees: true });
    // Four of four are not all: the fifth is in office and not there.
    expect(await forum.refused(secretary, 'deal-with-item', { session, item })).toMatchObject({
      reason: 'item-not-admitted',
    });
    await forum.accepted(members.e, 'check-in-member', { session, mode: 'remote' });
    expect(
      await forum.refused(secretary, 'agree-in-session', { session, item, seat: 'e', agrees: true }),
    ).toMatchObject({ reason: 'remote-speaks-for-itself' });
    const no = await forum.accepted(members.e, 'agree-in-session', { session, item, agrees: false });
    expect(no.result).toMatchObject({ all: false, against: ['e'] });
    const yes = await forum.accepted(members.e, 'agree-in-session', { session, item, agrees: true });
    expect(yes.result).toMatchObject({ all: true });
    await forum.accepted(secretary, 'deal-with-item', { session, item, note: 'Se trató.' });
    await forum.whole();
  });

  it('opens a session without notice only when all are there and each agrees', async () => {
    const { secretary } = forum;
    const now = day(0, '14:00');
    const sudden = await forum.call(now, { withoutNotice: true });
    await forum.come(sudden, ...everybody);
    expect(await forum.refused(secretary, 'open-session', { session: sudden })).toMatchObject({
      reason: 'not-all-agree',
      details: { absent: [], silent: ['b', 'c', 'chair', 'd', 'e'] },
    });
    for (const seat of everybody)
      await forum.accepted(secretary, 'agree-in-session', { session: sudden, seat, agrees: true });
    await forum.accepted(secretary, 'check-out-member', { session: sudden, seat: 'e' });
    expect(await forum.refused(secretary, 'open-session', { session: sudden })).toMatchObject({
      details: { absent: ['e'] },
    });
    await forum.come(sudden, 'e');
    await forum.accepted(secretary, 'open-session', { session: sudden });
    await forum.whole();
  });
});
