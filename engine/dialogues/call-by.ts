import type { LawfulMoment } from '../calendar/earliest-lawful.ts';
import { subtractPeriod } from '../calendar/subtract-period.ts';
import type { Instant } from '../kernel/clock.ts';
import { calendarOf } from '../workflow/calendar.ts';
import type { ProcessInHand } from '../workflow/process.ts';
import type { MeetingKind } from './meeting-kinds.ts';
import { noticeRequired } from './notice-required.ts';

/** Until when a meeting must be called to keep the notice that the stage asks for; nothing where it asks for none. */
export function callBy(process: ProcessInHand, kind: MeetingKind, startsAt: Instant): LawfulMoment | null {
  const required = noticeRequired(process, kind);
  if (required === undefined) return null;
  const { unit, count } = required;
  return subtractPeriod(calendarOf(process.workflow.spec), startsAt, { unit, count });
}
