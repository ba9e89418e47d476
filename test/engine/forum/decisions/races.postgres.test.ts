import { expect, it } from 'vitest';
import { execute } from '../../../../engine/kernel/execute.ts';
import { aDecidingForum, type DecidingForum } from './given-decisions.ts';

const send = (forum: DecidingForum, member: number, input: object) =>
  execute(forum.at.engine, forum.members[member]!, {
    organization: forum.at.organization,
    process: forum.process,
    command: 'vote-resolution',
    input,
  });

it('counts fifty members who vote at once, each once, and passes the stage once', async () => {
  const forum = await aDecidingForum({ held: 'in-writing', seats: 50 });
  const resolution = await forum.ask();
  const { dossierHash } = await forum.view(resolution);
  const input = { resolution, dossierHash, vote: 'approve' };
  const answers = await Promise.all(forum.members.map((_, member) => send(forum, member, input)));
  const taken = answers.filter(({ ok }) => ok);
  // From the twenty-sixth on nothing can change it: whoever comes then finds it closed.
  expect(taken).toHaveLength(26);
  const closed = taken.filter((answer) => answer.ok && answer.result.closed !== undefined);
  expect(closed).toHaveLength(1);
  for (const answer of answers) {
    if (!answer.ok) expect(answer.refusal).toMatchObject({ code: 'not-accepted-in-state' });
  }
  expect(await forum.states()).toEqual(['passed', 'working']);
  expect((await forum.view(resolution)).count?.votes).toMatchObject({ for: 26, pending: 24 });
  await forum.whole();
}, 120_000);

it('takes the last vote once when it is sent twice at once', async () => {
  const forum = await aDecidingForum({ held: 'in-writing', seats: 3 });
  const resolution = await forum.ask();
  const { dossierHash } = await forum.view(resolution);
  const input = { resolution, dossierHash, vote: 'approve' };
  await send(forum, 0, input);
  const answers = await Promise.all([1, 1, 1, 1].map((member) => send(forum, member, input)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await forum.whole();
});

it('closes once, whether the last vote or the secretary comes first', async () => {
  const forum = await aDecidingForum({ seats: 3 });
  const resolution = await forum.ask();
  const session = await forum.session([resolution], 'abc');
  await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
  const { dossierHash } = await forum.view(resolution);
  const input = { resolution, dossierHash, vote: 'approve' };
  await send(forum, 0, input);
  await send(forum, 1, input);
  const close = execute(forum.at.engine, forum.secretary, {
    organization: forum.at.organization,
    process: forum.process,
    command: 'close-resolution',
    input: { resolution },
  });
  const answers = await Promise.all([close, send(forum, 2, input)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await forum.states()).toEqual(['passed', 'working']);
  await forum.whole();
});
