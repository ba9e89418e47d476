import { describe, expect, it } from 'vitest';
import { jurisdictionCalendar } from '../../../../engine/calendar/jurisdiction-calendar.ts';
import type { HeldSession } from '../../../../engine/forum/facts/held-sessions.ts';
import { forumMeetsRegularly } from '../../../../engine/forum/rules/forum-meets-regularly.ts';
import { forumRulesPublic } from '../../../../engine/forum/rules/forum-rules-public.ts';
import { offAgendaOnlyByAll } from '../../../../engine/forum/rules/off-agenda-only-by-all.ts';
import { quorumReached } from '../../../../engine/forum/rules/quorum-reached.ts';
import { secondCallLawful } from '../../../../engine/forum/rules/second-call-lawful.ts';
import { sessionDocumentsShared } from '../../../../engine/forum/rules/session-documents-shared.ts';
import { sessionMinutesApproved } from '../../../../engine/forum/rules/session-minutes-approved.ts';
import { sessionNoticeKept } from '../../../../engine/forum/rules/session-notice-kept.ts';
import { rules } from './given-forum.ts';

const calendar = jurisdictionCalendar({ country: 'PE', timeZone: 'America/Lima' });
const moment = (at: string) => ({ at, calendar });

const session = (openedAt: string, more: Partial<HeldSession> = {}): HeldSession => ({
  ...{ session: 'one', kind: 'ordinary', number: 1, call: 1, startsAt: openedAt, openedAt },
  ...{ noQuorumAt: null, secondCallAt: null, closedAt: openedAt },
  quorum: { needed: 3, present: 4, reached: true },
  ...{ noticeShort: false, withoutNotice: false, documents: 1, documentsInTime: true },
  ...{ minutesApprovedAt: openedAt, minutesPublishedAt: null, rules },
  ...more,
});
const held = (...sessions: HeldSession[]) => ({
  heldSessions: { since: '2021-01-04T15:00:00.000Z', sessions },
});
const april = '2021-04-13T15:00:00.000Z';

describe('forum-meets-regularly', () => {
  const params = { atMostApart: { unit: 'months', count: 6 }, minutesApproved: true } as const;
  const judge = (at: string, ...sessions: HeldSession[]) =>
    forumMeetsRegularly.judge(held(...sessions), params, moment(at)).status;

  it.each([
    ['with nobody yet called, in the first six months', '2021-07-05T04:59:59.999Z', [], 'met'],
    ['six months later without a session', '2021-07-05T05:00:00.000Z', [], 'not-met'],
    ['six months after the last session', '2021-10-14T04:59:59.999Z', [session(april)], 'met'],
    ['a moment later', '2021-10-14T05:00:00.000Z', [session(april)], 'not-met'],
    [
      'with a gap that was made up for since',
      '2022-04-01T00:00:00.000Z',
      [session(april), session('2021-12-01T15:00:00.000Z')],
      'not-met',
    ],
  ] as const)('judges %s', (_what, at, sessions, status) => {
    expect(judge(at, ...sessions)).toBe(status);
  });

  it('does not count a session without approved minutes, unless the method says so', () => {
    const open = session(april, { minutesApprovedAt: null });
    expect(judge('2021-08-01T00:00:00.000Z', open)).toBe('not-met');
    const counting = { ...params, minutesApproved: false };
    expect(forumMeetsRegularly.judge(held(open), counting, moment('2021-08-01T00:00:00.000Z')).status).toBe(
      'met',
    );
  });
});

describe('forum-rules-public', () => {
  const judge = (
    tells: readonly ('quorum' | 'decision' | 'periodicity')[],
    seats = 5,
    version: number | null = 1,
  ) =>
    forumRulesPublic.judge(
      { publicProcedure: { version, since: april, tells, seats } },
      { tellOf: ['quorum', 'periodicity'] },
      moment(april),
    );

  it('asks for rules, for seats, and for what they are to tell of', () => {
    expect(judge(['quorum', 'periodicity']).status).toBe('met');
    expect(judge(['quorum', 'decision'])).toMatchObject({
      status: 'not-met',
      missing: [{ part: 'periodicity' }],
    });
    expect(judge([], 5, null)).toEqual({ status: 'unknown', fact: 'forum-procedure' });
    expect(judge(['quorum', 'periodicity'], 0)).toEqual({ status: 'unknown', fact: 'forum-composition' });
  });
});

describe('what sessions are asked', () => {
  it('has nothing to judge before the first', () => {
    for (const rule of [quorumReached, sessionNoticeKept, sessionDocumentsShared])
      expect(rule.judge(held(), {}, moment(april)).status).toBe('not-applicable');
    expect(secondCallLawful.judge(held(session(april)), {}, moment(april)).status).toBe('not-applicable');
  });

  it.each([
    [quorumReached, { quorum: { needed: 3, present: 2, reached: false } }],
    [quorumReached, { quorum: null }],
    [sessionNoticeKept, { noticeShort: true }],
    [sessionDocumentsShared, { documents: 0 }],
    [sessionDocumentsShared, { documentsInTime: false }],
  ] as const)('is met by a session in order, and not by $1', (rule, wrong) => {
    expect(rule.judge(held(session(april)), {}, moment(april)).status).toBe('met');
    const verdict = rule.judge(held(session(april), session(april, wrong)), {}, moment(april));
    expect(verdict).toMatchObject({ status: 'not-met', missing: [{ session: 'one' }] });
  });

  it('lets what everybody agreed to be without notice and without documents', () => {
    const sudden = session(april, { withoutNotice: true, noticeShort: true, documents: 0 });
    expect(sessionNoticeKept.judge(held(sudden), {}, moment(april)).status).toBe('met');
    expect(sessionDocumentsShared.judge(held(sudden), {}, moment(april)).status).toBe('not-applicable');
  });

  it.each([
    ['2021-04-14T05:00:00.000Z', 'met'],
    ['2021-04-15T04:59:59.999Z', 'met'],
    ['2021-04-15T05:00:00.000Z', 'not-met'],
    ['2021-04-13T23:00:00.000Z', 'not-met'],
  ])('judges a second call at %s as %s', (secondCallAt, status) => {
    const second = session(april, { call: 2, noQuorumAt: april, secondCallAt });
    expect(secondCallLawful.judge(held(second), {}, moment(april)).status).toBe(status);
  });

  it('asks for minutes in time, and published where the method says so', () => {
    const within = { unit: 'business-days', count: 2 } as const;
    const judge = (minutesApprovedAt: string | null, published = false) =>
      sessionMinutesApproved.judge(
        held(session(april, { minutesApprovedAt })),
        { within, published },
        moment(april),
      ).status;
    expect(judge('2021-04-16T04:59:59.999Z')).toBe('met');
    expect(judge('2021-04-16T05:00:00.000Z')).toBe('not-met');
    expect(judge(null)).toBe('not-met');
    expect(judge(april, true)).toBe('not-met');
  });

  it('finds what was dealt with off the agenda without everybody', () => {
    const judge = (notAdmitted: number) =>
      offAgendaOnlyByAll.judge(
        { offAgendaMatters: { admitted: 1, notAdmitted, first: [] } },
        {},
        moment(april),
      ).status;
    expect([judge(0), judge(1)]).toEqual(['met', 'not-met']);
  });
});
