import { describe, expect, it } from 'vitest';
import { aDecidingForum, rulesWith, someone } from './given-decisions.ts';

const cases = { majority: { kind: 'simple' }, abstention: 'allowed' } as const;

describe('the approval of a stage in a session', () => {
  it('is put on the agenda, voted on by who is there, and passes by itself when all have voted', async () => {
    const forum = await aDecidingForum({ held: 'in-session' });
    const resolution = await forum.ask();
    expect(await forum.view(resolution)).toMatchObject({ state: 'proposed', held: null, count: null });
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    await forum.vote(resolution, 0, 'approve');
    const { dossierHash } = await forum.view(resolution);
    const votes = [{ seat: 'b', vote: 'approve' }];
    await forum.accepted(forum.secretary, 'record-votes', { resolution, dossierHash, votes });
    expect(await forum.states()).toEqual(['awaiting-approval', 'waiting']);
    const last = await forum.vote(resolution, 2, 'return', { observations: 'Falta un segmento.' });
    expect(last.result.closed).toMatchObject({
      outcome: 'approved',
      votes: { for: 2, against: 1, abstain: 0, pending: 0 },
      carriedOut: { done: true },
    });
    expect(await forum.states()).toEqual(['passed', 'working']);
    const closed = await forum.accepted(forum.secretary, 'close-session', { session });
    expect(closed.result.minutes).toBeDefined();
    await forum.whole();
  });

  it('may not be opened off the agenda, without a quorum, in a session that is not open, or in writing', async () => {
    const forum = await aDecidingForum({ held: 'in-session' });
    const resolution = await forum.ask();
    const written = await forum.refused(forum.secretary, 'open-in-writing', { resolution });
    expect(written).toMatchObject({ reason: 'workflow-asks-for-a-session' });
    const other = await proposed(forum);
    const session = await forum.session([other], 'abc');
    const open = { resolution, session };
    expect(await forum.refused(forum.secretary, 'open-resolution', open)).toMatchObject({
      reason: 'not-on-the-agenda',
    });
    await forum.accepted(forum.secretary, 'check-out-member', { session, seat: 'c' });
    const alone = await forum.refused(forum.secretary, 'open-resolution', { resolution: other, session });
    expect(alone).toMatchObject({ reason: 'no-quorum-now', details: { present: 2, needed: 3 } });
    await forum.accepted(forum.secretary, 'close-session', { session });
    const closed = await forum.refused(forum.secretary, 'open-resolution', { resolution: other, session });
    expect(closed).toMatchObject({ reason: 'session-not-open' });
  });

  it('is refused to a session that closes with the vote open', async () => {
    const forum = await aDecidingForum();
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    expect(await forum.refused(forum.secretary, 'close-session', { session })).toMatchObject({
      reason: 'votes-are-open',
    });
  });
});

describe('who may not vote', () => {
  it('each is refused by its own reason', async () => {
    const forum = await aDecidingForum();
    const { members, secretary, alternate, at, process } = forum;
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abcd');
    const { dossierHash } = await forum.view(resolution);
    const vote = { resolution, dossierHash, vote: 'approve' };
    const early = await forum.refused(members[0]!, 'vote-resolution', vote);
    expect(early).toMatchObject({ code: 'not-accepted-in-state', state: 'proposed' });
    await forum.accepted(secretary, 'open-resolution', { resolution, session });
    const reasonFor = async (by: typeof alternate, more: object = {}) => {
      const refusal = await forum.refused(by, 'vote-resolution', { ...vote, ...more });
      return 'reason' in refusal
        ? refusal.reason
        : 'issues' in refusal
          ? refusal.issues[0]?.reason
          : refusal.code;
    };
    expect(await reasonFor(members[4]!)).toBe('not-present');
    expect(await reasonFor(alternate)).toBe('seat-represented-by-other');
    expect(await reasonFor(members[0]!, { dossierHash: '0'.repeat(64) })).toBe('dossier-changed');
    expect(await reasonFor(members[0]!, { vote: 'return' })).toBe('return-says-why');
    expect(await reasonFor(await someone(at))).toBe('not-permitted');
    await forum.accepted(members[3]!, 'recuse', { resolution, reason: 'Trabaja en la consultora.' });
    expect(await reasonFor(members[3]!)).toBe('member-recused');
    await forum.vote(resolution, 0, 'approve');
    expect(await reasonFor(members[0]!)).toBe('seat-has-voted');
    const late = { resolution, reason: 'Recién lo recuerda.' };
    expect(await forum.refused(members[0]!, 'recuse', late)).toMatchObject({ reason: 'seat-has-voted' });
    const absent = { resolution, dossierHash, votes: [{ seat: 'e', vote: 'approve' }] };
    expect(await forum.refused(secretary, 'record-votes', absent)).toMatchObject({ reason: 'not-present' });
    await forum.vote(resolution, 1, 'approve');
    await forum.vote(resolution, 2, 'approve');
    expect(await reasonFor(members[2]!)).toBe('not-accepted-in-state');
    expect(process).toBeDefined();
    await forum.whole();
  });

  it('is not recorded by a roll call for who takes part from afar, and does not count where the rules say so', async () => {
    const rules = rulesWith();
    const speaks = { ...rules, sessions: { ...rules.sessions, remote: 'speaks-only' as const } };
    const forum = await aDecidingForum({ rules: speaks });
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.members[3]!, 'check-in-member', { session, mode: 'remote' });
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    const { dossierHash } = await forum.view(resolution);
    const vote = { resolution, dossierHash, vote: 'approve' };
    const own = await forum.refused(forum.members[3]!, 'vote-resolution', vote);
    expect(own).toMatchObject({ reason: 'remote-does-not-vote' });
    const read = { resolution, dossierHash, votes: [{ seat: 'd', vote: 'approve' }] };
    expect(await forum.refused(forum.secretary, 'record-votes', read)).toMatchObject({
      reason: 'roll-call-in-the-room',
    });
  });

  it('is the member alone: an alternate votes where the titular is not there', async () => {
    const forum = await aDecidingForum();
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'acd');
    const input = { session, seat: 'b', capacity: 'alternate', mode: 'in-person' };
    await forum.accepted(forum.secretary, 'check-in-member', input);
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    const { dossierHash } = await forum.view(resolution);
    const vote = { resolution, dossierHash, vote: 'approve' };
    expect(await forum.refused(forum.members[1]!, 'vote-resolution', vote)).toMatchObject({
      reason: 'seat-represented-by-other',
      details: { capacity: 'alternate' },
    });
    const cast = await forum.accepted(forum.alternate, 'vote-resolution', vote);
    expect(cast.result.seat).toBe('b');
  });
});

describe('abstention and dissent', () => {
  it('are what the rules ask', async () => {
    const decision = { ...cases, abstention: 'forbidden', dissentReasoned: true } as const;
    const forum = await aDecidingForum({ rules: rulesWith({ decision }) });
    const resolution = await proposed(forum);
    const session = await forum.session([resolution], 'abc');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    const { dossierHash } = await forum.view(resolution);
    const refusal = (more: object) =>
      forum.refused(forum.members[0]!, 'vote-resolution', { resolution, dossierHash, ...more });
    expect(await refusal({ vote: 'abstain' })).toMatchObject({
      issues: [{ path: 'vote', reason: 'abstention-forbidden' }],
    });
    expect(await refusal({ vote: 'abstain', excusedBy: 'Ley 1, art. 2' })).toMatchObject({
      issues: [{ reason: 'abstention-says-why' }],
    });
    expect(await refusal({ vote: 'return' })).toMatchObject({ issues: [{ reason: 'dissent-says-why' }] });
    const excused = { excusedBy: 'Ley 1, art. 2', observations: 'Es parte.' };
    await forum.vote(resolution, 0, 'abstain', excused);
    await forum.vote(resolution, 1, 'approve');
    const last = await forum.vote(resolution, 2, 'approve');
    expect(last.result.closed).toMatchObject({ outcome: 'approved', votes: { for: 2, abstain: 1 } });
    await forum.whole();
  });
});

describe('a tie', () => {
  const ties = [
    { kind: 'second-vote' as const },
    { kind: 'new-session' as const, within: { unit: 'natural-days' as const, count: 3 } },
    { kind: 'casting-vote' as const, of: 'presiding' as const },
  ];
  const rules = rulesWith({ decision: { ...cases, ties } });

  async function tied(forum: Awaited<ReturnType<typeof aDecidingForum>>, resolution: string) {
    for (const [member, how] of ['approve', 'approve', 'return', 'return'].entries()) {
      const answer = await forum.vote(resolution, member, how, { observations: 'Razones.' });
      if (member === 3) return answer.result.closed;
    }
    return undefined;
  }

  it('is voted on again, put to a new session in time, and broken by whoever presides', async () => {
    const forum = await aDecidingForum({ rules, seats: 4 });
    const resolution = await proposed(forum);
    const session = await forum.session([resolution], 'abcd');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    expect(await tied(forum, resolution)).toMatchObject({ outcome: 'tie', next: 'second-vote' });
    expect(await forum.view(resolution)).toMatchObject({ state: 'open', round: 2 });
    expect(await tied(forum, resolution)).toMatchObject({ outcome: 'tie', next: 'new-session' });
    const again = await forum.refused(forum.secretary, 'open-resolution', { resolution, session });
    expect(again).toMatchObject({ reason: 'tie-needs-another-session' });
    await forum.accepted(forum.secretary, 'close-session', { session });
    const next = await forum.session([resolution], 'abcd');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session: next });
    expect(await tied(forum, resolution)).toMatchObject({ outcome: 'tie', next: 'casting-vote' });
    const { dossierHash } = await forum.view(resolution);
    const cast = { resolution, dossierHash, vote: 'approve' };
    const other = await forum.refused(forum.members[1]!, 'cast-casting-vote', cast);
    expect(other).toMatchObject({ reason: 'does-not-preside' });
    const waits = await forum.refused(forum.secretary, 'close-resolution', { resolution });
    expect(waits).toMatchObject({ reason: 'casting-vote-is-awaited' });
    const broken = await forum.accepted(forum.members[0]!, 'cast-casting-vote', cast);
    expect(broken.result.closed).toMatchObject({ outcome: 'approved', casting: 'approve' });
    expect(await forum.view(resolution)).toMatchObject({ state: 'carried-out', round: 3 });
    await forum.whole();
  });

  it('is not an approval when no session comes in time', async () => {
    const forum = await aDecidingForum({
      rules: rulesWith({ decision: { ...cases, ties: [ties[1]!] } }),
      seats: 4,
    });
    const resolution = await forum.ask();
    const session = await forum.session([resolution], 'abcd');
    await forum.accepted(forum.secretary, 'open-resolution', { resolution, session });
    expect(await tied(forum, resolution)).toMatchObject({ next: 'new-session', by: expect.any(String) });
    await forum.later(24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'tied' });
    await forum.later(4 * 24);
    expect(await forum.view(resolution)).toMatchObject({ state: 'returned', result: { result: 'tie' } });
    expect(await forum.states()).toEqual(['working', 'waiting']);
    await forum.whole();
  });
});

/** A matter of no consequence, proposed by the secretary. */
async function proposed(forum: Awaited<ReturnType<typeof aDecidingForum>>): Promise<string> {
  const matter = { title: 'Declaración', text: 'El foro declara su apoyo.' };
  const { result } = await forum.accepted(forum.secretary, 'propose-resolution', matter);
  return result.resolution as string;
}
