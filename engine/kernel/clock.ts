/** An instant as ISO 8601 in UTC with milliseconds: `2021-11-16T12:00:00.000Z`. */
export type Instant = string;

/** Where the time comes from. It is passed in, so that a test or a replay decides what the time is. */
export interface Clock {
  now(): Instant;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date(Date.now()).toISOString() };

/** A clock that stands still until it is moved; it refuses to go back. */
export function simulatedClock(start: Instant): Clock & { moveTo(instant: Instant): void } {
  let current = new Date(start).toISOString();
  return {
    now: () => current,
    moveTo(instant) {
      const next = new Date(instant).toISOString();
      if (next < current)
        throw new RangeError(`The clock stands at ${current} and does not go back to ${next}.`);
      current = next;
    },
  };
}

/** The later of two instants. As texts of one form they sort as they follow in time. */
export const latest = (one: Instant, other: Instant): Instant => (one > other ? one : other);
