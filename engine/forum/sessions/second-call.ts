import { addPeriod } from '../../calendar/add-period.ts';
import { nthBusinessDay } from '../../calendar/count-days.ts';
import type { JurisdictionCalendar } from '../../calendar/jurisdiction-calendar.ts';
import type { Instant } from '../../kernel/clock.ts';
import type { RulesOfProcedure } from '../procedure/procedure.ts';

/** When a second call may begin: not before, and not after. */
export interface SecondCallWindow {
  readonly earliest: Instant;
  readonly latest: Instant;
}

/**
 * When a second call may be, counted from the day that the first was called for; nothing where the rules have none.
 * Never before it was known that the first had no quorum. `the-next-business-day` is the whole of that day (Peru, LPAG
 * art. 110.2: the day after the one set for the first), `within` ends with its last day.
 */
export function secondCallWindow(
  calendar: JurisdictionCalendar,
  { quorum }: Pick<RulesOfProcedure, 'quorum'>,
  startsAt: Instant,
  noQuorumAt: Instant,
): SecondCallWindow | undefined {
  const on = quorum.secondCall?.on;
  if (on === undefined) return undefined;
  const first = calendar.localDate(startsAt);
  if (on === 'the-same-day') return { earliest: noQuorumAt, latest: calendar.endOfDay(first) };
  if (on === 'the-next-business-day') {
    const next = nthBusinessDay(calendar, first, 1);
    const start = calendar.startOfDay(next);
    return { earliest: start > noQuorumAt ? start : noQuorumAt, latest: calendar.endOfDay(next) };
  }
  return { earliest: noQuorumAt, latest: addPeriod(calendar, startsAt, on.within, 'none').dueAt };
}
