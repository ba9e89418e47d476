import { type Engine, forgetClosedConsultations, sweep } from '../engine/index.ts';
import { everySecond, type Rounds } from './every-second.ts';

/** Some seconds of opening many processes at once: then secrets of closed consultations are looked at again. */
const turnsARound = 25;

/** Sends what has fallen due, and what was asked of many, every second. */
export function sweepEverySecond(engine: Engine, warn: (line: string) => void): Rounds {
  const round = async () => {
    await forgetClosedConsultations(engine);
    const { failed } = await sweep(engine, undefined, turnsARound);
    if (failed > 0) warn(JSON.stringify({ fault: 'sweep', failed }));
  };
  return everySecond('sweep', round, warn);
}
