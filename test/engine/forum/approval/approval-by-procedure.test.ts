import { describe, expect, it } from 'vitest';
import { accepted } from '../../../given.ts';
import { aDecidingForum, choice, type DecidingForum, rulesWith } from '../decisions/given-decisions.ts';

const inWriting = () => aDecidingForum({ held: 'in-writing' });

const contribute = (forum: DecidingForum) =>
  forum.accepted(forum.team, 'record-contribution', {
    kind: 'need',
    body: 'Más árboles.',
    channel: 'website',
  });

describe('what members see before they decide', () => {
  it('is what changes, what the dossier says, who has decided and how long it has waited', async () => {
    const forum = await inWriting();
    await contribute(forum);
    const resolution = await forum.ask();
    await forum.later(50);
    await forum.vote(resolution, 1, 'approve');
    const view = await forum.view(resolution);
    expect(view.changes).toMatchObject({
      stages: [
        { stage: 'dialogues', from: 'awaiting-approval', to: 'passed' },
        { stage: 'evaluation', from: 'waiting', to: 'working' },
      ],
      deadlines: [{ stage: 'evaluation', dueAt: expect.any(String) }],
      opens: ['publish-timeline'],
      closes: [],
      ends: null,
    });
    expect(view.dossier).toMatchObject({ counts: { contributions: 1 }, current: true, changed: null });
    expect(view.seats.filter(({ vote }) => vote !== null)).toMatchObject([{ seat: 'b', vote: 'for' }]);
    expect(view.waiting).toMatchObject({ naturalDays: 2 });
    expect(view.count).toMatchObject({ quorum: { present: 1, needed: 3 } });
    await forum.whole();
  });

  it('tells that another outcome ends the process', async () => {
    const forum = await aDecidingForum();
    const asked = { stage: 'dialogues', outcome: 'void', reason: 'No hay condiciones.' };
    const { result } = await forum.accepted(forum.team, 'propose-outcome', asked);
    const view = await forum.view(result.resolution as string);
    expect(view.changes).toMatchObject({ ends: 'closed-without-result' });
    expect(view.dossier).toBeNull();
  });
});

describe('an approval is bound to the dossier that was seen', () => {
  const changed = async (forum: DecidingForum, resolution: string, by: string) => {
    const { dossierHash, dossier } = await forum.view(resolution);
    expect(dossier).toMatchObject({ current: false, changed: { changedBy: by } });
    const vote = { resolution, dossierHash, vote: 'approve' };
    const refusal = await forum.refused(forum.members[0]!, 'vote-resolution', vote);
    expect(refusal).toMatchObject({ reason: 'dossier-changed', details: { changedBy: by } });
    await forum.accepted(forum.team, 'withdraw-request', { stage: 'dialogues' });
    const again = await forum.ask();
    expect(await forum.view(again)).toMatchObject({ dossier: { current: true } });
    for (const member of [0, 1, 2]) await forum.vote(again, member, 'approve');
    expect(await forum.states()).toEqual(['passed', 'working']);
    await forum.whole();
  };

  it('and a new contribution, in an activity that stays open, needs a new one', async () => {
    const forum = await inWriting();
    const resolution = await forum.ask();
    await forum.vote(resolution, 1, 'approve');
    await contribute(forum);
    await changed(forum, resolution, 'contribution-recorded');
  });

  it('and so does a correction of the record', async () => {
    const forum = await inWriting();
    const { seq } = await contribute(forum);
    const resolution = await forum.ask();
    const correction = { seq, reason: 'Era otra cosa.', changes: { kind: 'proposal' } };
    await forum.accepted(forum.team, 'correct-record', correction);
    await changed(forum, resolution, 'record-corrected');
  });

  it('and so does the revocation of a waiver that it was built on', async () => {
    const gate = [
      {
        rule: 'stakeholder-map-done',
        params: { required: ['vecinas'] },
        severity: 'programme',
        basis: choice,
      },
    ];
    const forum = await aDecidingForum({ held: 'in-writing', gate });
    const waived = {
      stage: 'dialogues',
      rule: 'stakeholder-map-done',
      authority: 'Alcaldía',
      reason: 'Emergencia.',
      expiresAt: '2021-12-31T00:00:00Z',
    };
    const { result } = await forum.accepted(forum.secretary, 'waive-rule', waived);
    const resolution = await forum.ask();
    const { dossierHash } = await forum.view(resolution);
    await forum.accepted(forum.secretary, 'revoke-waiver', { waiver: result.waiver });
    const vote = { resolution, dossierHash, vote: 'approve' };
    expect(await forum.refused(forum.members[0]!, 'vote-resolution', vote)).toMatchObject({
      reason: 'dossier-changed',
      details: { changedBy: 'waiver-revoked' },
    });
    await forum.whole();
  });

  it('and what the forum itself does meanwhile is no change', async () => {
    const forum = await aDecidingForum();
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abc');
    const other = { title: 'Otra cosa', text: 'Un asunto distinto.' };
    await forum.accepted(forum.secretary, 'propose-resolution', other);
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    await forum.vote(resolution, 0, 'approve');
    expect(await forum.view(resolution)).toMatchObject({ dossier: { current: true } });
    await forum.vote(resolution, 1, 'approve');
    await forum.vote(resolution, 2, 'approve');
    expect(await forum.states()).toEqual(['passed', 'working']);
    await forum.whole();
  });
});

describe('who asks for a passage', () => {
  it('does not decide it by their one vote', async () => {
    const forum = await aDecidingForum({ held: 'in-writing', seats: 3 });
    const [first] = forum.members;
    const team = { person: first!.id, role: 'team', act: 'acto', from: '2020-01-01T00:00:00Z' };
    await accepted(forum.at, forum.at.administrator, 'give-mandate', team);
    const { result } = await forum.accepted(first!, 'request-passage', { stage: 'dialogues' });
    const resolution = result.resolution as string;
    await forum.vote(resolution, 0, 'approve');
    await forum.vote(resolution, 1, 'approve');
    const last = await forum.vote(resolution, 2, 'return', { observations: 'No.' });
    expect(last.result.closed).toMatchObject({ outcome: 'rejected', obstacles: ['own-vote'] });
    await forum.whole();
  });

  it('may be one of a majority that stands without them', async () => {
    const forum = await aDecidingForum({ held: 'in-writing', seats: 3 });
    const [first] = forum.members;
    const team = { person: first!.id, role: 'team', act: 'acto', from: '2020-01-01T00:00:00Z' };
    await accepted(forum.at, forum.at.administrator, 'give-mandate', team);
    const { result } = await forum.accepted(first!, 'request-passage', { stage: 'dialogues' });
    const resolution = result.resolution as string;
    for (const member of [0, 1]) await forum.vote(resolution, member, 'approve');
    expect(await forum.states()).toEqual(['awaiting-approval', 'waiting']);
    await forum.vote(resolution, 2, 'approve');
    expect(await forum.states()).toEqual(['passed', 'working']);
  });
});

describe('sectors', () => {
  it('decide with a majority of their own each, where the rules ask for parity', async () => {
    const decision = {
      majority: { kind: 'simple' as const },
      abstention: 'allowed' as const,
      parity: { sectors: ['government', 'civil'] },
    };
    const forum = await aDecidingForum({ held: 'in-writing', rules: rulesWith({ decision }) });
    const resolution = await forum.ask();
    // The seats a, b and c are government's; d and e civil society's.
    for (const member of [0, 1, 2]) await forum.vote(resolution, member, 'approve');
    expect(await forum.states()).toEqual(['awaiting-approval', 'waiting']);
    // With one of its two against, civil society cannot have a majority any more.
    const last = await forum.vote(resolution, 3, 'return', { observations: 'No.' });
    expect(last.result.closed).toMatchObject({ outcome: 'rejected', obstacles: ['parity'] });
    expect(await forum.states()).toEqual(['working', 'waiting']);
    await forum.whole();
  });
});
