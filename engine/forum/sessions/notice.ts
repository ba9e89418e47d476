import { earliestLawful, type LawfulMoment } from '../../calendar/earliest-lawful.ts';
import { elapsed } from '../../calendar/elapsed.ts';
import type { JurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { Period } from '../../workflow/spec-values.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';

/** How long before a session it was called: whole days in between, and hours. */
export interface SessionNotice {
  readonly businessDays: number;
  readonly naturalDays: number;
  readonly hours: number;
}

export const noticeOf = (
  calendar: JurisdictionCalendar,
  calledAt: Instant,
  startsAt: Instant,
): SessionNotice => ({
  businessDays: elapsed(calendar, calledAt, startsAt, 'business-days'),
  naturalDays: elapsed(calendar, calledAt, startsAt, 'natural-days'),
  hours: elapsed(calendar, calledAt, startsAt, 'hours'),
});

/** What a call that comes too late is told: what is asked, and when a session called now may begin. */
export interface NoticeTooShort {
  readonly required: Period;
  readonly nextLawful: LawfulMoment;
}

/** Compares a call with the period that it keeps; nothing where it is early enough. */
export function noticeTooShort(
  calendar: JurisdictionCalendar,
  calledAt: Instant,
  startsAt: Instant,
  required: Period,
): NoticeTooShort | undefined {
  if (elapsed(calendar, calledAt, startsAt, required.unit) >= required.count) return undefined;
  return { required, nextLawful: earliestLawful(calendar, calledAt, required) };
}

type Part = RulesOfProcedure['basis'][number]['of'];

/** Whether a part of the rules rests on law: then nobody may set it aside. */
export const restsOnLaw = (rules: RulesOfProcedure, part: Part): boolean =>
  rules.basis.some(({ of, basis }) => of === part && basis.kind === 'law');
