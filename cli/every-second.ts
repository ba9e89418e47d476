/** Work that goes on in the background, and how it stops: when the round under way has ended. */
export interface Rounds {
  stop(): Promise<void>;
}

const pauseMs = 1000;

/** Does a round of work, again and again with a second between. A round that fails is told, and the next one tries again. */
export function everySecond(name: string, round: () => Promise<void>, warn: (line: string) => void): Rounds {
  let stopping = false;
  let wake = () => {};
  const goOn = async () => {
    while (!stopping) {
      await told(name, round, warn);
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

async function told(fault: string, round: () => Promise<void>, warn: (line: string) => void): Promise<void> {
  try {
    await round();
  } catch (error) {
    const { name, code } = error as { name?: unknown; code?: unknown };
    warn(JSON.stringify({ fault, error: String(name), code }));
  }
}
