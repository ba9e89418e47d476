import type { Instant } from '../kernel/clock.ts';
import type { JurisdictionCalendar } from './jurisdiction-calendar.ts';
import { rollDate } from './roll.ts';
import { type SuspensionWindow, shiftBySuspensions } from './shift-by-suspensions.ts';

/** A deadline as it was counted, before anything moved it, and when its time began to run. */
export interface CountedDeadline {
  readonly from: Instant;
  readonly dueAt: Instant;
}

/**
 * Where suspensions and windows move a deadline, always from what was counted first, so that asking twice moves once;
 * null while one that moves it goes on without an end.
 *
 * A deadline that has the whole of its day keeps that: it is moved by the clock on the wall, so that a change of the
 * hour between takes no day and gives none, and a day that is no business day rolls forward. One in hours is moved by
 * the time that passed, exactly.
 */
export function moveDeadline(
  calendar: JurisdictionCalendar,
  { from, dueAt }: CountedDeadline,
  windows: readonly SuspensionWindow[],
): Instant | null {
  const exact = shiftBySuspensions(dueAt, from, windows);
  if (exact === null || exact === dueAt) return exact;
  if (dueAt !== calendar.endOfDay(calendar.localDate(dueAt))) return exact;
  const wall = (instant: Instant): Instant => `${calendar.localDateTime(instant).slice(0, 23)}Z`;
  const onTheWall = windows.map((window) => ({ from: wall(window.from), to: endOnTheWall(window, wall) }));
  const moved = shiftBySuspensions(wall(dueAt), wall(from), onTheWall);
  return moved === null ? null : calendar.endOfDay(rollDate(calendar, moved.slice(0, 10), 'forward'));
}

/** In the hour that comes twice the wall may show an earlier time at the end than at the beginning. */
function endOnTheWall({ from, to }: SuspensionWindow, wall: (instant: Instant) => Instant): Instant | null {
  if (to === null) return null;
  return [wall(from), wall(to)].sort()[1]!;
}
