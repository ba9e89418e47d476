import { type Engine, forgetAttempts, keptDays } from '../engine/index.ts';
import { everySecond, type Rounds } from './every-second.ts';

/** Once an hour deletes the refused attempts that are older than so many days, some at a time until none is left. */
export function forgetEveryHour(
  engine: Engine,
  days: number | undefined,
  warn: (line: string) => void,
): Rounds {
  let done = '';
  const round = async () => {
    const hour = engine.clock.now().slice(0, 13);
    if (hour === done) return;
    const more = await forgetAttempts(engine, days ?? keptDays);
    if (!more) done = hour;
  };
  return everySecond('forget-attempts', round, warn);
}
