import { type Engine, forgetClosedConsultations, sweep } from '../engine/index.ts';
import { everySecond, type Rounds } from './every-second.ts';

/** Sends what has fallen due, every second. */
export function sweepEverySecond(engine: Engine, warn: (line: string) => void): Rounds {
  const round = async () => {
    await forgetClosedConsultations(engine);
    const { failed } = await sweep(engine);
    if (failed > 0) warn(JSON.stringify({ fault: 'sweep', failed }));
  };
  return everySecond('sweep', round, warn);
}
