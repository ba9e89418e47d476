import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../../engine/calendar/jurisdiction-calendar.ts';
import { voteThresholdReached } from '../../../../engine/forum/rules/vote-threshold-reached.ts';
import { aDecidingForum, choice, rulesWith } from './given-decisions.ts';

const moment = {
  at: '2021-03-01T12:00:00.000Z',
  calendar: jurisdictionCalendar({ country: 'CL', timeZone: 'America/Santiago' }),
};
const decided = (more: object) => ({
  decisionOnMatter: {
    decision: {
      resolution: 'one',
      approved: true,
      decidedAt: moment.at,
      for: 6,
      cast: 8,
      inOffice: 10,
      seats: 12,
      ...more,
    },
  },
});
const params = (atLeast: number, of: 'cast' | 'in-office' | 'seats') => ({ matter: 'plan', atLeast, of });

describe('the threshold of a decision, at its boundaries', () => {
  it.each([
    [6, 0.75, 'cast', 'met'],
    [5, 0.75, 'cast', 'not-met'],
    [6, 0.6, 'in-office', 'met'],
    [5, 0.6, 'in-office', 'not-met'],
    [8, 2 / 3, 'seats', 'met'],
    [7, 2 / 3, 'seats', 'not-met'],
  ] as const)('%i for, %d of %s: %s', (votes, atLeast, of, status) => {
    expect(voteThresholdReached.judge(decided({ for: votes }), params(atLeast, of), moment).status).toBe(
      status,
    );
  });

  it('is not reached by what was not approved, and unknown where nothing was decided', () => {
    const rejected = voteThresholdReached.judge(decided({ approved: false }), params(0.1, 'seats'), moment);
    expect(rejected.status).toBe('not-met');
    const none = { decisionOnMatter: { decision: null } };
    expect(voteThresholdReached.judge(none, params(0.5, 'cast'), moment)).toEqual({
      status: 'unknown',
      fact: 'decision-on-matter',
    });
  });

  it('is reached by consent, which has no votes to count', () => {
    expect(voteThresholdReached.judge(decided({ for: null }), params(1, 'seats'), moment).status).toBe('met');
  });
});

it('keeps a stage shut until the forum has decided on a matter with the votes that are asked', async () => {
  const gate = [
    {
      rule: 'vote-threshold-reached',
      params: { matter: 'plan', atLeast: 0.8, of: 'in-office' },
      severity: 'programme',
      basis: choice,
    },
  ];
  const byMatter = { plan: { kind: 'simple' as const } };
  const forum = await aDecidingForum({ held: 'in-writing', gate, rules: rulesWith({ byMatter }) });
  const ask = () => forum.refused(forum.team, 'request-passage', { stage: 'dialogues' });
  expect(await ask()).toMatchObject({
    code: 'gate-blocked',
    checklist: { items: [{ verdict: { status: 'unknown', fact: 'decision-on-matter' } }] },
  });
  const put = async () => {
    const matter = { title: 'Plan', text: 'El plan.', matter: 'plan' };
    const { result } = await forum.accepted(forum.secretary, 'propose-resolution', matter);
    const resolution = result.resolution as string;
    await forum.accepted(forum.secretary, 'open-in-writing', { resolution });
    // Two against first, so that nothing is certain before the third vote for.
    for (const member of [3, 4]) await forum.vote(resolution, member, 'return');
    for (let member = 0; member < 3; member += 1) await forum.vote(resolution, member, 'approve');
  };
  await put();
  expect(await ask()).toMatchObject({
    checklist: {
      items: [{ verdict: { status: 'not-met', found: { votes: 3, base: 5 }, required: { needed: 4 } } }],
    },
  });
  await forum.whole();
});
