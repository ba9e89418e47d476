import type { Instant } from '../kernel/clock.ts';
import { instantAt, millisecondsOf } from './moment.ts';

/** A suspension of the process: from an instant, to an instant, or still going on. */
export interface SuspensionWindow {
  readonly from: Instant;
  readonly to: Instant | null;
}

interface Span {
  from: number;
  to: number;
}

function inOrder(windows: readonly SuspensionWindow[]): Span[] {
  const spans = windows.map(({ from, to }) => {
    const span = {
      from: millisecondsOf(from),
      to: to === null ? Number.POSITIVE_INFINITY : millisecondsOf(to),
    };
    if (span.to < span.from) throw new RangeError(`A suspension from ${from} cannot end before, at ${to}.`);
    return span;
  });
  return spans.sort((one, other) => one.from - other.from);
}

/**
 * The deadline moved by the time that suspensions took after the period started. Windows that overlap count once, what
 * lies before the start does not count, and a window that starts only after the deadline, as moved by the earlier ones,
 * comes too late to move it. Null when a suspension that moves it is still going on: then there is no date to give.
 *
 * It moves by elapsed time, so the result may fall on another hour or on a non-business day. Where a deadline in days
 * should have the whole of its day, take the end of the day of the result, rolled by `rollDate`.
 */
export function shiftBySuspensions(
  deadline: Instant,
  startedAt: Instant,
  windows: readonly SuspensionWindow[],
): Instant | null {
  let due = millisecondsOf(deadline);
  let countedTo = millisecondsOf(startedAt);
  for (const { from, to } of inOrder(windows)) {
    if (from >= due) break;
    if (to === Number.POSITIVE_INFINITY) return null;
    due += Math.max(0, to - Math.max(from, countedTo));
    countedTo = Math.max(countedTo, to);
  }
  return instantAt(due);
}
