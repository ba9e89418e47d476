import { expect, it } from 'vitest';
import { registerView } from '../../../../engine/documents/views/documents.ts';
import { sweep } from '../../../../engine/kernel/sweep.ts';
import { testClock } from '../../../database.ts';
import { aForum, day, type Forum, rules } from '../../forum/sessions/given-forum.ts';

/** Holds a session of three seats, and gives its id and its minutes with their hash. */
async function held(forum: Forum) {
  const session = await forum.call(day(8));
  testClock.moveTo(day(8));
  await forum.come(session, 'chair', 'b', 'c');
  await forum.accepted(forum.secretary, 'open-session', { session });
  testClock.moveTo(day(8, '17:00'));
  const { result } = await forum.accepted(forum.secretary, 'close-session', { session });
  return { session, ...(result as { minutes: string; contentHash: string }) };
}

async function register({ at: { engine, organization }, process }: Forum) {
  await sweep(engine, organization);
  const page = await registerView(engine, { organization, process, kind: 'session-minutes', limit: 20 });
  return (page?.items ?? []).map(({ id, folio, version, state }) => ({ id, folio, version, state }));
}

it('follows the minutes of a session: approved, signed with its signatures, published, corrected', async () => {
  const forum = await aForum({ ...rules, minutes: { ...rules.minutes, signers: ['secretary'] } });
  const { secretary, members } = forum;
  const { minutes, contentHash } = await held(forum);
  expect(await register(forum)).toEqual([]);
  for (const seat of ['chair', 'b', 'c'] as const)
    await forum.accepted(members[seat], 'approve-in-words', { minutes, approves: true });
  await forum.accepted(secretary, 'approve-session-minutes', { minutes });
  const [approved, ...none] = await register(forum);
  expect(none).toEqual([]);
  expect(approved).toMatchObject({ version: 1, state: 'approved' });
  expect(approved?.folio).toMatch(/^ACTA-SO-\d{4}-0001$/);
  const document = approved?.id;
  expect(await forum.refused(secretary, 'publish-document', { document })).toMatchObject({
    reason: 'signed-in-its-own-domain',
  });
  await forum.accepted(secretary, 'sign-session-minutes', { minutes, contentHash, means: 'electronic' });
  expect(await register(forum)).toMatchObject([
    { version: 1, state: 'superseded' },
    { version: 2, state: 'signed' },
  ]);
  await forum.accepted(secretary, 'publish-session-minutes', { minutes });
  expect(await register(forum)).toMatchObject([{ state: 'superseded' }, { version: 2, state: 'published' }]);
  const correction = { minutes, says: 'martes', shouldSay: 'lunes', reason: 'Error de copia.' };
  await forum.accepted(secretary, 'correct-session-minutes', correction);
  expect((await register(forum)).slice(1)).toMatchObject([
    { version: 2, state: 'superseded' },
    { version: 3, state: 'published' },
  ]);
  await forum.whole();
});

it('enters minutes that were approved before, when somebody asks, and twice the same only once', async () => {
  const forum = await aForum({ ...rules, minutes: { ...rules.minutes, signers: ['secretary'] } });
  const { session, minutes } = await held(forum);
  expect(await forum.refused(forum.secretary, 'follow-document', { session })).toMatchObject({
    reason: 'session-minutes-not-approved-yet',
  });
  for (const seat of ['chair', 'b', 'c'] as const)
    await forum.accepted(forum.members[seat], 'approve-in-words', { minutes, approves: true });
  await forum.accepted(forum.secretary, 'approve-session-minutes', { minutes });
  await forum.accepted(forum.secretary, 'follow-document', { session });
  await forum.accepted(forum.secretary, 'follow-document', { session });
  expect(await register(forum)).toMatchObject([{ version: 1, state: 'approved' }]);
  await forum.whole();
});
