import { beforeEach, describe, expect, it } from 'vitest';
import { testClock } from '../../../database.ts';
import { aForum, callFor, day, type Forum, law, rules, seatIds } from './given-forum.ts';

let forum: Forum;
beforeEach(async () => {
  forum = await aForum();
});

describe('the call of a session', () => {
  it('is refused when it keeps less than a law asks, and names the first hour that is lawful', async () => {
    const tooSoon = day(7);
    const refusal = await forum.refused(forum.secretary, 'call-session', callFor(tooSoon));
    expect(refusal).toMatchObject({
      code: 'invalid',
      issues: [{ path: 'startsAt', reason: 'session-notice-too-short' }],
    });
    const { issues } = refusal as unknown as { issues: { details: { nextLawful: string } }[] };
    expect(issues[0]!.details.nextLawful).toBe(day(8, '05:00'));
    await forum.call(issues[0]!.details.nextLawful);
  });

  it('is one without notice when it keeps less than the forum asks, and is held where all are there and agree', async () => {
    const soon = { ...callFor(day(0, '20:00')), kind: 'extraordinary' };
    const { result } = await forum.accepted(forum.secretary, 'call-session', soon);
    expect(result).toMatchObject({
      notice: { hours: 6 },
      withoutNotice: true,
      tooShort: { nextLawful: day(1, '14:00') },
    });
    const session = result.session as string;
    testClock.moveTo(day(0, '20:00'));
    await forum.come(session, 'chair', 'b', 'c', 'd');
    expect(await forum.refused(forum.secretary, 'open-session', { session })).toMatchObject({
      reason: 'not-all-agree',
      details: { absent: ['e'] },
    });
    await forum.come(session, 'e');
    for (const seat of seatIds)
      await forum.accepted(forum.secretary, 'agree-in-session', { session, seat, agrees: true });
    await forum.accepted(forum.secretary, 'open-session', { session });
    await forum.whole();
  });

  it('is refused when it comes too late and the rules know no session without notice', async () => {
    const sessions = { ...rules.sessions, withoutNotice: 'never' as const };
    const strict = await aForum({ ...rules, sessions });
    const soon = { ...callFor(day(0, '20:00')), kind: 'extraordinary' };
    expect(await strict.refused(strict.secretary, 'call-session', soon)).toMatchObject({
      issues: [{ reason: 'session-notice-too-short', details: { nextLawful: day(1, '14:00') } }],
    });
    const ticked = { ...soon, withoutNotice: true };
    expect(await strict.refused(strict.secretary, 'call-session', ticked)).toMatchObject({
      reason: 'never-without-notice',
    });
    await strict.call(day(1, '14:00'), { kind: 'extraordinary' });
  });

  it('takes additions until the hour of the rules, and none where only what was called is dealt with', async () => {
    const session = await forum.call(day(8));
    const item = { title: 'Otro asunto' };
    await forum.accepted(forum.secretary, 'add-agenda-item', { session, item });
    testClock.moveTo(day(6, '15:00:00.001'));
    const late = await forum.refused(forum.secretary, 'add-agenda-item', { session, item });
    expect(late).toMatchObject({
      reason: 'too-late-for-the-agenda',
      details: { until: day(6) },
    });
    const extra = await forum.call(day(15), { kind: 'extraordinary' });
    const never = await forum.refused(forum.secretary, 'add-agenda-item', { session: extra, item });
    expect(never).toMatchObject({ reason: 'agenda-takes-no-additions' });
  });

  it('belongs to the secretary and to who presides; to members when enough of them have asked', async () => {
    const { members, secretary } = forum;
    const input = { ...callFor(day(8)), kind: 'extraordinary', secretary: secretary.id };
    const alone = { ...input, calledBy: 'presiding' };
    expect(await forum.refused(members.b, 'call-session', alone)).toMatchObject({
      reason: 'only-presiding-calls-alone',
    });
    await forum.accepted(members.chair, 'call-session', alone);
    const asked = await forum.accepted(members.b, 'request-session', { matter: 'Plazo de la consulta' });
    expect(asked.result).toMatchObject({ asked: 1, needed: 2, enough: false });
    const { request } = asked.result;
    const byMembers = { ...input, calledBy: 'members', request };
    expect(await forum.refused(members.b, 'call-session', byMembers)).toMatchObject({
      reason: 'too-few-ask',
      details: { asked: 1, needed: 2 },
    });
    expect(await forum.refused(members.b, 'request-session', { request })).toMatchObject({ code: 'invalid' });
    await forum.accepted(members.c, 'request-session', { request });
    expect(await forum.refused(members.e, 'call-session', byMembers)).toMatchObject({
      reason: 'did-not-ask',
    });
    await forum.accepted(members.c, 'call-session', byMembers);
    expect(await forum.refused(members.b, 'call-session', byMembers)).toMatchObject({
      reason: 'request-was-called',
    });
    await forum.whole();
  });

  it('marks documents that come after it, or refuses them where a law wants them with it', async () => {
    const documents = [{ kind: 'link', title: 'Anexo', url: 'https://example.org/anexo' }];
    const session = await forum.call(day(8));
    const { result } = await forum.accepted(forum.secretary, 'share-session-documents', {
      session,
      documents,
    });
    expect(result.inTime).toBe(false);
    const lawful = rules.basis.map((one) => (one.of === 'sessions.documents' ? { ...one, basis: law } : one));
    const strict = await aForum({ ...rules, basis: lawful });
    const other = await strict.call(day(8));
    expect(
      await strict.refused(strict.secretary, 'share-session-documents', { session: other, documents }),
    ).toMatchObject({ reason: 'documents-come-with-the-call' });
  });

  it('is not accepted of a forum without rules, nor for an hour that is over', async () => {
    const without = await aForum(null);
    expect(await without.refused(without.secretary, 'call-session', callFor(day(8)))).toMatchObject({
      reason: 'no-rules-of-procedure',
    });
    const past = callFor(day(0, '13:00'));
    expect(await forum.refused(forum.secretary, 'call-session', past)).toMatchObject({
      issues: [{ reason: 'session-in-the-past' }],
    });
  });
});

describe('the rules of procedure', () => {
  it('are corrected in their wording as a new version, which sessions already called do not take', async () => {
    const before = await forum.call(day(8));
    const title = { es: 'Reglamento interno', en: 'Rules of procedure' };
    const corrected = { rules: { ...rules, title }, act: 'Acta 1' };
    const { result } = await forum.accepted(forum.secretary, 'publish-procedure', corrected);
    expect(result).toMatchObject({ version: 2 });
    const after = await forum.call(day(9));
    expect([await version(before), await version(after)]).toEqual([1, 2]);
    const again = await forum.refused(forum.secretary, 'publish-procedure', { ...corrected, act: 'Acta 2' });
    expect(again).toMatchObject({ issues: [{ reason: 'rules-as-they-are' }] });
    await forum.whole();
  });

  it('are not changed in anything that bears on decisions by one person and an act', async () => {
    const share = { ...rules, sessions: { ...rules.sessions, calledByShare: 0.5 } };
    const nowLaw = rules.basis.map((one) => (one.of === 'minutes' ? { ...one, basis: law } : one));
    for (const changed of [share, { ...rules, basis: nowLaw }]) {
      const input = { rules: changed, act: 'Acta 1' };
      expect(await forum.refused(forum.secretary, 'publish-procedure', input)).toMatchObject({
        reason: 'rules-need-a-resolution',
        details: { version: 1 },
      });
    }
  });

  it('are published first by an act where the forum has none, and from then on by resolution', async () => {
    const none = await aForum(null);
    const published = { rules, act: 'Acta de instalación' };
    const { result } = await none.accepted(none.secretary, 'publish-procedure', published);
    expect(result).toMatchObject({ version: 1 });
    const changed = { ...rules, sessions: { ...rules.sessions, calledByShare: 0.5 } };
    const input = { rules: changed, act: 'Acta 2' };
    expect(await none.refused(none.secretary, 'publish-procedure', input)).toMatchObject({
      reason: 'rules-need-a-resolution',
    });
  });

  it('keep what rests on law in the method, and say which part was touched', async () => {
    const quorum = { ...rules.quorum, first: { moreThan: 0.4 } };
    const refusal = await forum.refused(forum.secretary, 'publish-procedure', {
      rules: { ...rules, quorum },
      act: 'Acta',
    });
    expect(refusal).toMatchObject({ issues: [{ path: 'rules.quorum', reason: 'part-rests-on-law' }] });
  });

  it('are refused with the place where they cannot be kept', async () => {
    const first = { atLeast: 1, neverFewerThan: seatIds.length + 1 };
    const free = await aForum({
      ...rules,
      basis: rules.basis.map((one) => ({ ...one, basis: { kind: 'standard', reference: 'x' } })),
    });
    const cases = [
      [{ quorum: { ...rules.quorum, first } }, 'rules.quorum.first', 'lint-quorum-out-of-reach'],
      [
        { sessions: { ...rules.sessions, atLeastAYear: undefined } },
        'rules.sessions.atLeastAYear',
        'lint-forum-need-not-meet',
      ],
      [{ basis: [] }, 'rules.basis', 'lint-part-without-basis'],
      [{ quorum: { of: 'heads' } }, 'rules.quorum.of', 'lint-not-one-of'],
    ] as const;
    for (const [change, path, reason] of cases) {
      const input = { rules: { ...rules, ...change }, act: 'Acta' };
      const refusal = await free.refused(
        free.secretary,
        'publish-procedure',
        JSON.parse(JSON.stringify(input)),
      );
      expect((refusal as { issues?: object[] }).issues).toContainEqual(
        expect.objectContaining({ path, reason }),
      );
    }
  });
});

async function version(session: string): Promise<number | undefined> {
  return forum.at.engine.unit(forum.at.organization, async (tx) => {
    const row = await tx
      .selectFrom('forum_session')
      .select('procedure_version')
      .where('id', '=', session)
      .executeTakeFirst();
    return { commit: false, value: row?.procedure_version };
  });
}
