import { type Engine, forgetClosedConsultations, sweep } from '../engine/index.ts';

/** Work that goes on in the background, and how it stops: when the round under way has ended. */
export interface Sweeping {
  stop(): Promise<void>;
}

const pauseMs = 1000;

/** Sends what has fallen due, every second. A round that fails is told, and the next one tries again. */
export function sweepEverySecond(engine: Engine, warn: (line: string) => void): Sweeping {
  let stopping = false;
  let wake = () => {};
  const goOn = async () => {
    while (!stopping) {
      await round(engine, warn);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, pauseMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
        if (stopping) wake();
      });
    }
  };
  const work = goOn();
  return {
    stop() {
      stopping = true;
      wake();
      return work;
    },
  };
}

async function round(engine: Engine, warn: (line: string) => void): Promise<void> {
  try {
    await forgetClosedConsultations(engine);
    const { failed } = await sweep(engine);
    if (failed > 0) warn(JSON.stringify({ fault: 'sweep', failed }));
  } catch (error) {
    const { name, code } = error as { name?: unknown; code?: unknown };
    warn(JSON.stringify({ fault: 'sweep', error: String(name), code }));
  }
}
