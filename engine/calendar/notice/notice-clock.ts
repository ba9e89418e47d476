import type { Instant } from '../../kernel/clock.ts';
import { addPeriod } from '../add-period.ts';
import { nthBusinessDay } from '../count-days.ts';
import { earliestLawful, type LawfulMoment } from '../earliest-lawful.ts';
import { elapsed } from '../elapsed.ts';
import type { JurisdictionCalendar } from '../jurisdiction-calendar.ts';
import type { LocalDate } from '../moment.ts';
import type { Period } from '../period.ts';
import { rollDate } from '../roll.ts';
import { subtractPeriod } from '../subtract-period.ts';
import type { NoticeAsked } from './preset.ts';

/** A window in which something may begin. */
interface NoticeWindow {
  readonly kind: 'second-call' | 'postponement';
  readonly earliest: LawfulMoment;
  readonly latest: LawfulMoment;
}

/** What the clock answers to "if I call now, when may it be?" and, with a date, "until when must I call?". */
export type NoticeAnswer =
  | {
      readonly kind: 'notice' | 'additions';
      readonly period: Period;
      /** When a meeting called at that instant may begin, and the first business day from then on. */
      readonly earliest: LawfulMoment;
      readonly earliestBusinessDay: LocalDate;
      /** Of a meeting's date: until when it may be called, and the last business day until then. */
      readonly callBy?: LawfulMoment;
      readonly callByBusinessDay?: LocalDate;
      /** How much there is between the two, in the period's unit, and whether that is enough. */
      readonly given?: number;
      readonly lawful?: boolean;
    }
  | NoticeWindow;

/** What is asked: called at an instant, for a meeting at another where there is one already. */
export interface NoticeQuestion {
  readonly calledAt: Instant;
  readonly meetingAt?: Instant | undefined;
}

/**
 * Answers for one parameter by a calendar. For a second call or a postponement the instant of the call is that of the
 * session which had no quorum or is put off. Business days are those of the calendar: what an organization closed by
 * decree is only known where the calendar was given it.
 */
export function noticeClock(
  calendar: JurisdictionCalendar,
  asks: NoticeAsked,
  { calledAt, meetingAt }: NoticeQuestion,
): NoticeAnswer {
  if (asks.kind === 'second-call') return { kind: asks.kind, ...secondCall(calendar, asks.on, calledAt) };
  if (asks.kind === 'postponement') return { kind: asks.kind, ...postponement(calendar, asks, calledAt) };
  const { kind, period } = asks;
  const earliest = earliestLawful(calendar, calledAt, period);
  const answer = {
    kind,
    period,
    earliest,
    earliestBusinessDay: rollDate(calendar, earliest.date, 'forward'),
  };
  if (meetingAt === undefined) return answer;
  const callBy = subtractPeriod(calendar, meetingAt, period);
  const given = elapsed(calendar, calledAt, meetingAt, period.unit);
  return {
    ...answer,
    callBy,
    callByBusinessDay: rollDate(calendar, callBy.date, 'backward'),
    given,
    lawful: given >= period.count,
  };
}

const moment = (calendar: JurisdictionCalendar, at: Instant): LawfulMoment => ({
  at,
  date: calendar.localDate(at),
});

function secondCall(
  calendar: JurisdictionCalendar,
  on: (NoticeAsked & { kind: 'second-call' })['on'],
  first: Instant,
): Omit<NoticeWindow, 'kind'> {
  if (on !== 'the-next-business-day') {
    const { dueAt } = addPeriod(calendar, first, on.within, 'none');
    return { earliest: moment(calendar, first), latest: moment(calendar, dueAt) };
  }
  const next = nthBusinessDay(calendar, calendar.localDate(first), 1);
  return {
    earliest: moment(calendar, calendar.startOfDay(next)),
    latest: moment(calendar, calendar.endOfDay(next)),
  };
}

/** So many business days after the session that is put off: on the day that ends the lesser count, until the greater's. */
function postponement(
  calendar: JurisdictionCalendar,
  { atLeast, atMost }: NoticeAsked & { kind: 'postponement' },
  session: Instant,
): Omit<NoticeWindow, 'kind'> {
  const { dueOn } = addPeriod(calendar, session, atLeast, 'none');
  const { dueAt } = addPeriod(calendar, session, atMost, 'none');
  return { earliest: moment(calendar, calendar.startOfDay(dueOn)), latest: moment(calendar, dueAt) };
}
