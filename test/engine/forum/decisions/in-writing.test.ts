import { describe, expect, it } from 'vitest';
import { aDecidingForum, type DecidingForum, rulesWith } from './given-decisions.ts';

const proposed = async (forum: DecidingForum, by = forum.secretary, more: object = {}): Promise<string> => {
  const matter = { title: 'Declaración', text: 'El foro declara su apoyo.', ...more };
  return (await forum.accepted(by, 'propose-resolution', matter)).result.resolution as string;
};

const inWriting = async (forum: DecidingForum, resolution: string) =>
  (await forum.accepted(forum.secretary, 'open-in-writing', { resolution })).result;

describe('a vote in writing', () => {
  it('closes by itself when no vote to come can change it', async () => {
    const forum = await aDecidingForum({ held: 'in-writing' });
    const resolution = await forum.ask();
    expect(await forum.view(resolution)).toMatchObject({ state: 'open', held: 'in-writing' });
    await forum.vote(resolution, 0, 'approve');
    await forum.vote(resolution, 1, 'approve');
    const third = await forum.vote(resolution, 2, 'approve');
    expect(third.result.closed).toMatchObject({ outcome: 'approved', votes: { for: 3, pending: 2 } });
    expect(await forum.states()).toEqual(['passed', 'working']);
    await forum.whole();
  });

  it('is counted by the clock with the votes that there are, and has no quorum without enough of them', async () => {
    const forum = await aDecidingForum();
    const resolution = await proposed(forum);
    const { closesAt } = await inWriting(forum, resolution);
    expect(closesAt).toBeDefined();
    await forum.vote(resolution, 0, 'approve');
    const early = await forum.refused(forum.secretary, 'close-resolution', { resolution });
    expect(early).toMatchObject({ reason: 'resolution-still-open', details: { cast: 1 } });
    await forum.later(9 * 24);
    expect(await forum.view(resolution)).toMatchObject({
      state: 'no-quorum',
      result: { result: 'no-quorum', count: { quorum: { present: 1, base: 5, needed: 3 } } },
    });
    const { dossierHash } = await forum.view(resolution);
    const late = { resolution, dossierHash, vote: 'approve' };
    expect(await forum.refused(forum.members[1]!, 'vote-resolution', late)).toMatchObject({
      code: 'not-accepted-in-state',
    });
    expect(await inWriting(forum, resolution)).toMatchObject({ call: 2, round: 1 });
    for (const member of [0, 1, 2]) await forum.vote(resolution, member, 'approve');
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out', call: 2 });
    await forum.whole();
  });

  it('takes the vote of an alternate only where the titular has none', async () => {
    const forum = await aDecidingForum();
    const resolution = await proposed(forum);
    await inWriting(forum, resolution);
    const { dossierHash } = await forum.view(resolution);
    const vote = { resolution, dossierHash, vote: 'approve' };
    expect(await forum.refused(forum.alternate, 'vote-resolution', vote)).toMatchObject({
      reason: 'titular-votes',
    });
    await forum.accepted(forum.members[1]!, 'recuse', { resolution, reason: 'Es parte.' });
    const cast = await forum.accepted(forum.alternate, 'vote-resolution', vote);
    expect(cast.result.seat).toBe('b');
    await forum.whole();
  });

  it('gives way to a meeting when one member asks, and its votes count for nothing there', async () => {
    const forum = await aDecidingForum();
    const resolution = await proposed(forum);
    await inWriting(forum, resolution);
    await forum.vote(resolution, 0, 'approve');
    await forum.accepted(forum.members[1]!, 'ask-to-meet', { resolution });
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    expect((await forum.view(resolution)).count?.votes).toMatchObject({ for: 0, pending: 3 });
    for (const member of [0, 1, 2]) await forum.vote(resolution, member, 'return');
    expect(await forum.view(resolution)).toMatchObject({ state: 'returned', call: 2 });
    await forum.whole();
  });

  it('is not opened where the rules have none, and gives no way to a meeting where they do not let', async () => {
    const { written: _none, ...without } = rulesWith();
    const forum = await aDecidingForum({ rules: without });
    const resolution = await proposed(forum);
    expect(await forum.refused(forum.secretary, 'open-in-writing', { resolution })).toMatchObject({
      reason: 'no-decisions-in-writing',
    });
    const written = { within: { unit: 'natural-days' as const, count: 5 }, anyMemberMayAskToMeet: false };
    const other = await aDecidingForum({ rules: rulesWith({ written }) });
    const matter = await proposed(other);
    await inWriting(other, matter);
    expect(await other.refused(other.members[1]!, 'ask-to-meet', { resolution: matter })).toMatchObject({
      reason: 'nobody-may-ask-to-meet',
    });
  });
});

describe('a conflict of interest', () => {
  it('is declared or raised, decided with its reason, and takes the member out of the vote', async () => {
    const forum = await aDecidingForum();
    const { members, secretary } = forum;
    const resolution = await proposed(forum);
    const declared = await forum.accepted(members[2]!, 'declare-conflict', {
      resolution,
      reason: 'Asesora.',
    });
    const raised = { resolution, seat: 'd', reason: 'Es proveedora.' };
    const other = await forum.accepted(members[0]!, 'raise-conflict', raised);
    const again = await forum.refused(members[1]!, 'raise-conflict', raised);
    expect(again).toMatchObject({ reason: 'conflict-is-known', details: { state: 'raised' } });
    const stays = { conflict: declared.result.conflict, decision: 'takes-part', reason: 'No la beneficia.' };
    await forum.accepted(secretary, 'decide-conflict', stays);
    const goes = { conflict: other.result.conflict, decision: 'recused', reason: 'La beneficia.' };
    await forum.accepted(secretary, 'decide-conflict', goes);
    await inWriting(forum, resolution);
    const seats = (await forum.view(resolution)).seats.filter(({ recused }) => recused);
    expect(seats.map(({ seat }) => seat)).toEqual(['d']);
    const { dossierHash } = await forum.view(resolution);
    const vote = { resolution, dossierHash, vote: 'approve' };
    expect(await forum.refused(members[3]!, 'vote-resolution', vote)).toMatchObject({
      reason: 'member-recused',
    });
    await forum.accepted(members[2]!, 'vote-resolution', vote);
    expect(JSON.stringify((await forum.view(resolution)).asked.conflicts)).not.toContain('proveedora');
    await forum.whole();
  });
});

describe('what a resolution does', () => {
  it('is done in the transaction that approves it: a rule is waived by the forum', async () => {
    const choice = { kind: 'our-choice', reference: 'test', why: { es: 'prueba', en: 'test' } };
    const gate = [
      {
        rule: 'stakeholder-map-done',
        params: { required: ['vecinas'] },
        severity: 'programme',
        basis: choice,
      },
    ];
    const forum = await aDecidingForum({ gate });
    const blocked = await forum.refused(forum.team, 'request-passage', { stage: 'dialogues' });
    expect(blocked.code).toBe('gate-blocked');
    const told = {
      stage: 'dialogues',
      rule: 'stakeholder-map-done',
      authority: 'Foro',
      reason: 'Emergencia sanitaria.',
      expiresAt: '2021-12-31T00:00:00Z',
    };
    const resolution = await proposed(forum, forum.secretary, { effect: { kind: 'waiver', told } });
    await inWriting(forum, resolution);
    for (const member of [0, 1, 2]) await forum.vote(resolution, member, 'approve');
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out' });
    await forum.ask();
    await forum.whole();
  });

  it('is refused when it is proposed, where it is unknown or told wrongly', async () => {
    const forum = await aDecidingForum();
    const matter = { title: 'Declaración', text: 'Texto.' };
    const unknown = { ...matter, effect: { kind: 'no-such', told: {} } };
    expect(await forum.refused(forum.secretary, 'propose-resolution', unknown)).toMatchObject({
      issues: [{ path: 'effect.kind', reason: 'effect-unknown' }],
    });
    const wrong = { ...matter, effect: { kind: 'waiver', told: { stage: 'dialogues' } } };
    expect(await forum.refused(forum.secretary, 'propose-resolution', wrong)).toMatchObject({
      issues: [{ reason: 'effect-told-wrongly' }],
    });
  });

  it('waits as an approved resolution where it cannot be done now, and is carried out later', async () => {
    const forum = await aDecidingForum();
    const told = {
      stage: 'dialogues',
      rule: 'not-in-the-gate',
      authority: 'Foro',
      reason: 'Motivo.',
      expiresAt: '2021-12-31T00:00:00Z',
    };
    const resolution = await proposed(forum, forum.secretary, { effect: { kind: 'waiver', told } });
    await inWriting(forum, resolution);
    for (const member of [0, 1]) await forum.vote(resolution, member, 'approve');
    const last = await forum.vote(resolution, 2, 'approve');
    expect(last.result.closed).toMatchObject({ carriedOut: { done: false } });
    expect(await forum.view(resolution)).toMatchObject({ state: 'approved' });
    expect(await forum.refused(forum.secretary, 'carry-out-resolution', { resolution })).toMatchObject({
      reason: 'effect-cannot-be-taken',
    });
    await forum.whole();
  });
});

describe('rules of procedure', () => {
  const { quorum } = rulesWith();
  const atLeast = (neverFewerThan: number) =>
    rulesWith({ quorum: { ...quorum, first: { moreThan: 0.5, neverFewerThan } } });

  it('are published by the approved resolution that says them, once, where they could not be kept when it was voted', async () => {
    const forum = await aDecidingForum();
    const told = { rules: atLeast(6), act: 'Resolución 1' };
    const resolution = await proposed(forum, forum.secretary, { effect: { kind: 'procedure', told } });
    const publish = { ...told, resolution };
    await inWriting(forum, resolution);
    for (const member of [0, 1]) await forum.vote(resolution, member, 'approve');
    const last = await forum.vote(resolution, 2, 'approve');
    const because = 'rules-cannot-be-kept';
    expect(last.result.closed).toMatchObject({ carriedOut: { done: false, because } });
    const seats = [{ id: 'f', sector: 'civil', holder: 'Organización f' }];
    await forum.accepted(forum.secretary, 'compose-forum', { seats });
    const others = { ...publish, rules: atLeast(2) };
    expect(await forum.refused(forum.secretary, 'publish-procedure', others)).toMatchObject({
      reason: 'rules-are-not-those-approved',
    });
    const { result } = await forum.accepted(forum.secretary, 'publish-procedure', publish);
    expect(result).toMatchObject({ version: 2 });
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out' });
    expect(await forum.refused(forum.secretary, 'publish-procedure', others)).toMatchObject({
      reason: 'rules-need-a-resolution',
    });
    await forum.whole();
  });

  it('are not published by a resolution that was not approved, or that decided something else', async () => {
    const forum = await aDecidingForum();
    const told = { rules: atLeast(4), act: 'Resolución 1' };
    const open = await proposed(forum, forum.secretary, { effect: { kind: 'procedure', told } });
    const declared = await proposed(forum);
    await inWriting(forum, declared);
    for (const member of [0, 1, 2]) await forum.vote(declared, member, 'approve');
    for (const resolution of [open, declared]) {
      const publish = { ...told, resolution };
      expect(await forum.refused(forum.secretary, 'publish-procedure', publish)).toMatchObject({
        reason: 'rules-need-a-resolution',
      });
    }
  });
});

describe('a matter', () => {
  it('is taken back by whoever proposed it or by the secretary, before it is decided', async () => {
    const forum = await aDecidingForum();
    const [first, second] = forum.members;
    const resolution = await proposed(forum, first);
    expect(await forum.refused(second!, 'withdraw-resolution', { resolution })).toMatchObject({
      reason: 'not-the-proposer',
    });
    await forum.accepted(first!, 'withdraw-resolution', { resolution });
    expect(await forum.view(resolution)).toMatchObject({ state: 'withdrawn' });
    const passage = await forum.ask();
    expect(
      await forum.refused(forum.secretary, 'withdraw-resolution', { resolution: passage }),
    ).toMatchObject({ reason: 'is-a-request-for-passage' });
    await forum.accepted(forum.team, 'withdraw-request', { stage: 'dialogues' });
    expect(await forum.states()).toEqual(['working', 'waiting']);
    await forum.whole();
  });

  it('needs the majority that the rules ask for its kind', async () => {
    const byMatter = { rules: { kind: 'qualified' as const, of: 'in-office' as const, atLeast: 2 / 3 } };
    const forum = await aDecidingForum({ rules: rulesWith({ byMatter }) });
    const resolution = await proposed(forum, forum.secretary, { matter: 'rules' });
    await inWriting(forum, resolution);
    for (const member of [0, 1, 2]) await forum.vote(resolution, member, 'approve');
    expect((await forum.view(resolution)).count?.majority).toMatchObject({ needed: 4, for: 3 });
    await forum.vote(resolution, 3, 'return');
    const last = await forum.vote(resolution, 4, 'return');
    expect(last.result.closed).toMatchObject({ outcome: 'rejected', obstacles: ['majority'] });
  });
});
