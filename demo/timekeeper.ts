import { type Engine, nextDue, simulatedClock, sweep } from '../engine/index.ts';
import { midnights, utc } from './instants.ts';

/** The time of the cycle: it moves forward by the agenda, and what falls due on the way is sent by the clock. */
export interface Timekeeper {
  readonly clock: ReturnType<typeof simulatedClock>;
  now(): string;
  /** Moves to an instant, by the midnights after which something fell due; an instant that has passed changes nothing. */
  moveTo(engine: Engine, instant: string): Promise<void>;
  /** What the clock has sent so far: how many were accepted, and how many met a no. */
  swept(): { readonly accepted: number; readonly refused: number; readonly failed: number };
}

export function timekeeper(start: string, timeZone?: string): Timekeeper {
  const clock = simulatedClock(start);
  const total = { accepted: 0, refused: 0, failed: 0 };
  const stop = async (engine: Engine, instant: string) => {
    clock.moveTo(instant);
    const { accepted, refused, failed } = await sweep(engine);
    total.accepted += accepted;
    total.refused += refused;
    total.failed += failed;
  };
  return {
    clock,
    now: () => clock.now(),
    swept: () => ({ ...total }),
    async moveTo(engine, instant) {
      const target = utc(instant);
      if (target <= clock.now()) return;
      let due = await nextDue(engine);
      for (const midnight of midnights(clock.now(), target, timeZone)) {
        if (due === undefined) break;
        if (due > utc(midnight)) continue;
        await stop(engine, midnight);
        due = await nextDue(engine);
      }
      if (target > clock.now()) await stop(engine, target);
    },
  };
}
