import type { Hono } from 'hono';
import { createApi } from '../../api/app.ts';
import type { Env } from '../../api/env.ts';
import { type Answer, type Http, UnexpectedAnswer } from '../../demo/http.ts';
import { midnights, utc } from '../../demo/instants.ts';
import { begins } from '../../demo/replay/cycle.ts';
import { organization, type Replay } from '../../demo/replay/replay.ts';
import { replayCycle } from '../../demo/replay-cycle.ts';
import type { Screen } from '../../demo/screen.ts';
import type { Timekeeper } from '../../demo/timekeeper.ts';
import { simulatedClock } from '../../engine/kernel/clock.ts';
import { nextDueIn } from '../../engine/kernel/next-due.ts';
import { sweep } from '../../engine/kernel/sweep.ts';
import type { RunningEngine } from '../../engine/start.ts';

const silent: Screen = {
  heading() {},
  did() {},
  note() {},
  detail() {},
  table() {},
  refused() {},
  progress() {},
};

/** The demo's whole cycle as an organization of this database: a row of nearly everything that there is. */
export async function theWholeCycle(
  engine: RunningEngine,
): Promise<{ replay: Replay; engine: RunningEngine }> {
  const time = timekeeper();
  const later = { ...engine, clock: time.clock };
  const http = throughThe(createApi(later, () => {}));
  const replay = await replayCycle({ engine: later, http, time, screen: silent, language: 'es' });
  return { replay, engine: later };
}

/** As the demo's own, but for this organization's waits alone: others in the database have another time. */
function timekeeper(): Timekeeper {
  const clock = simulatedClock(begins);
  return {
    clock,
    now: () => clock.now(),
    swept: () => ({ accepted: 0, refused: 0, failed: 0 }),
    async moveTo(engine, instant) {
      const target = utc(instant);
      if (target <= clock.now()) return;
      let due = await nextDueIn(engine, organization);
      for (const stop of [...midnights(clock.now(), target), target]) {
        const passes = stop === target || (stop > clock.now() && due !== undefined && due <= stop);
        if (!passes) continue;
        clock.moveTo(stop);
        await sweep(engine, organization);
        due = await nextDueIn(engine, organization);
      }
    },
  };
}

/** The demo's client without a socket. */
function throughThe(app: Hono<Env>): Http {
  let count = 0;
  const ask = async (path: string, by: string | undefined, init: RequestInit = {}) => {
    count += 1;
    const headers = { ...init.headers, ...(by === undefined ? {} : { authorization: `Bearer ${by}` }) };
    const answer = await app.request(path, { ...init, headers });
    return { ok: answer.ok, body: (await answer.json()) as Answer };
  };
  const send = (path: string, body: object, by: string | undefined) =>
    ask(path, by, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': `demo-${count}` },
      body: JSON.stringify(body),
    });
  const expecting = (path: string, ok: boolean, answer: { ok: boolean; body: Answer }) => {
    if (answer.ok !== ok) throw new UnexpectedAnswer(path, answer.body);
    return answer.body;
  };
  return {
    base: '',
    requests: () => count,
    post: async (path, body, by) => expecting(path, true, await send(path, body, by)),
    refused: async (path, body, by) => expecting(path, false, await send(path, body, by)),
    read: async (path, by) => expecting(path, true, await ask(path, by)),
    bytes: async (path) => new Uint8Array(await (await app.request(path)).arrayBuffer()),
  };
}
