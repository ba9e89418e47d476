import { beforeAll, describe, expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { aForum, day, type Forum } from './given-forum.ts';

let forum: Forum;
beforeAll(async () => {
  forum = await aForum();
});

describe('a session from its call to its published minutes', () => {
  it('is called, opened on its quorum, closed, and leaves minutes that are approved, signed and published', async () => {
    const { secretary, members } = forum;
    const session = await forum.call(day(8));
    const early = await forum.refused(secretary, 'open-session', { session });
    expect(early).toMatchObject({ reason: 'session-not-yet', details: { startsAt: day(8) } });
    testClock.moveTo(day(8));
    await forum.come(session, 'chair', 'b');
    const short = await forum.refused(secretary, 'open-session', { session });
    expect(short).toMatchObject({
      reason: 'session-without-quorum',
      details: { of: 'seats', base: 5, needed: 3, present: 2, missing: 1 },
    });
    await forum.accepted(members.c, 'check-in-member', { session, mode: 'remote' });
    const opened = await forum.accepted(secretary, 'open-session', { session });
    expect(opened.result).toMatchObject({ number: 1, presiding: 'chair', quorum: { present: 3, needed: 3 } });
    const [item] = await agenda(forum, session);
    await forum.accepted(secretary, 'deal-with-item', { session, item, note: 'Se presentó el avance.' });
    const due = { session, text: 'Publicar el informe', owner: 'Secretaría', dueOn: '2021-05-01' };
    await forum.accepted(secretary, 'record-session-agreement', due);
    testClock.moveTo(day(8, '17:00'));
    const closed = await forum.accepted(secretary, 'close-session', { session });
    const { minutes, contentHash } = closed.result as { minutes: string; contentHash: string };
    for (const member of [members.chair, members.b, members.c])
      await forum.accepted(member, 'approve-in-words', { minutes, approves: true });
    await forum.accepted(secretary, 'approve-session-minutes', { minutes });
    const sign = { minutes, contentHash, means: 'electronic' };
    await forum.accepted(secretary, 'sign-session-minutes', sign);
    const last = await forum.accepted(members.chair, 'sign-session-minutes', sign);
    expect(last.result.left).toEqual([]);
    const published = await forum.accepted(secretary, 'publish-session-minutes', { minutes });
    expect(published.result.inTime).toBe(true);
    await forum.whole();
  });
});

async function agenda({ at, process }: Forum, session: string): Promise<string[]> {
  return at.engine.unit(at.organization, async (tx) => {
    const rows = await tx
      .selectFrom('session_item')
      .select('id')
      .where('process', '=', process)
      .where('session', '=', session)
      .orderBy('number')
      .execute();
    return { commit: false, value: rows.map(({ id }) => id) };
  });
}
