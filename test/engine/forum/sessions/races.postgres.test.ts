import { beforeAll, describe, expect, it } from 'vitest';
import type { Principal } from '../../../../engine/kernel/engine.ts';
import { execute } from '../../../../engine/kernel/execute.ts';
import { testClock } from '../../../database.ts';
import { aForum, day, type Forum } from './given-forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await aForum();
});

const send = (by: Principal, command: string, input: object) =>
  execute(forum.at.engine, by, {
    organization: forum.at.organization,
    process: forum.process,
    command,
    input,
  });

async function attendance(session: string) {
  return forum.at.engine.unit(forum.at.organization, async (tx) => ({
    commit: false,
    value: await tx
      .selectFrom('session_attendance')
      .select(['seat', 'capacity', 'out_at'])
      .where('session', '=', session)
      .execute(),
  }));
}

describe('at the same moment', () => {
  it('one seat comes once, whoever checks it in', async () => {
    const session = await forum.call(day(8));
    testClock.moveTo(day(8));
    const remote = { session, mode: 'remote' };
    const room = { session, seat: 'b', mode: 'in-person' };
    const answers = await Promise.all([
      send(forum.members.b, 'check-in-member', remote),
      send(forum.secretary, 'check-in-member', room),
      send(forum.secretary, 'check-in-member', { ...room, capacity: 'alternate' }),
      send(forum.alternate, 'check-in-member', remote),
    ]);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    for (const answer of answers)
      if (!answer.ok)
        expect(answer.refusal).toMatchObject({ code: 'not-possible', reason: 'seat-is-present' });
    const there = (await attendance(session)).filter(({ out_at }) => out_at === null);
    expect(there).toHaveLength(1);
    await forum.whole();
  });

  it('opening and leaving agree on who was there', async () => {
    for (let round = 0; round < 5; round += 1) {
      const startsAt = day(10 + 2 * round);
      const session = await forum.call(startsAt, { kind: 'extraordinary' });
      testClock.moveTo(startsAt);
      await forum.come(session, 'chair', 'c', 'd');
      const [left, opened] = await Promise.all([
        send(forum.secretary, 'check-out-member', { session, seat: 'd' }),
        send(forum.secretary, 'open-session', { session }),
      ]);
      expect(left.ok).toBe(true);
      // Whichever was first: opened with three, or refused because only two were left.
      if (opened.ok) expect(opened.result).toMatchObject({ quorum: { present: 3 } });
      else
        expect(opened.refusal).toMatchObject({ reason: 'session-without-quorum', details: { present: 2 } });
      if (!opened.ok) await forum.come(session, 'd');
      if (!opened.ok) await forum.accepted(forum.secretary, 'open-session', { session });
      await forum.accepted(forum.secretary, 'close-session', { session });
    }
    await forum.whole();
  });

  it('two sessions that open take two numbers', async () => {
    const sessions = [];
    for (let each = 0; each < 4; each += 1)
      sessions.push(await forum.call(day(20), { kind: 'extraordinary' }));
    testClock.moveTo(day(20));
    for (const session of sessions) await forum.come(session, 'chair', 'c', 'd');
    const opened = await Promise.all(
      sessions.map((session) => send(forum.secretary, 'open-session', { session })),
    );
    const numbers = opened.map((answer) => (answer.ok ? (answer.result.number as number) : 0)).sort();
    expect(numbers).toEqual([6, 7, 8, 9]);
    await forum.whole();
  });
});
