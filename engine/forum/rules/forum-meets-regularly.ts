import { z } from 'zod';
import { addPeriod } from '../../calendar/add-period.ts';
import { defineRule } from '../../gates/rule.ts';
import { met, notMet } from '../../gates/verdict.ts';
import { Period } from '../../workflow/spec-values.ts';

/**
 * The forum held a session at least every so often, from the beginning of the process until now. Only sessions that
 * were closed count, and with approved minutes unless the method says otherwise.
 * Source: OGP minimum requirement 1.1 (six months); OGP 2017 standard, working groups (three months); Uruguay, Decreto
 * 357/2016 art. 6 (monthly).
 */
export const forumMeetsRegularly = defineRule({
  name: 'forum-meets-regularly',
  version: 1,
  params: z.strictObject({ atMostApart: Period, minutesApproved: z.boolean().default(true) }),
  needs: ['heldSessions'],
  remedy: ['call-session', 'approve-session-minutes'],
  judge({ heldSessions: { since, sessions } }, { atMostApart, minutesApproved }, { at, calendar }) {
    const counting = sessions.filter(
      ({ closedAt, minutesApprovedAt }) =>
        closedAt !== null && (!minutesApproved || minutesApprovedAt !== null),
    );
    const held = counting.map(({ openedAt }) => openedAt).filter((instant) => instant <= at);
    const marks = [since, ...held, at];
    const gaps = marks.slice(1).flatMap((until, index) => {
      const from = marks[index]!;
      const latest = addPeriod(calendar, from, atMostApart, 'none').dueAt;
      return until > latest ? [{ from, until, latest }] : [];
    });
    const found = { held: held.length, notCounted: sessions.length - held.length };
    return gaps.length === 0 ? met(found) : notMet(found, { atMostApart }, gaps);
  },
});
