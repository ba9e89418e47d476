import type { Http } from '../../demo/http.ts';
import { screenOn } from '../../demo/screen.ts';
import { sweep } from '../../engine/index.ts';
import { createApp } from '../../web/app.ts';
import { testClock, testEngine } from '../database.ts';

/**
 * What a demonstration is played with, without a network in between: the application, spoken to as over one. What is
 * due in the organization that is named is carried out at each step of the clock.
 */
export async function overNoNetwork(sweeping?: string) {
  const engine = await testEngine();
  const app = createApp(engine, () => {});
  let requests = 0;
  const ask = async (expected: boolean, path: string, by: string | undefined, body?: object) => {
    requests += 1;
    const headers = {
      'content-type': 'application/json',
      ...(by === undefined ? {} : { authorization: `Bearer ${by}` }),
    };
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    const answer = await app.request(path, { headers, ...sent });
    const said = await answer.json();
    if (answer.ok !== expected) throw new Error(`${path}: ${JSON.stringify(said)}`);
    // biome-ignore lint/suspicious/noExplicitAny: what comes over the wire has no type until it is read.
    return said as any;
  };
  const http: Http = {
    base: '',
    post: (path, body, by) => ask(true, path, by, body),
    refused: (path, body, by) => ask(false, path, by, body),
    read: (path, by) => ask(true, path, by),
    bytes: () => Promise.reject(new Error('No file is asked for here.')),
    requests: () => requests,
  };
  const time = {
    clock: testClock,
    now: () => testClock.now(),
    moveTo: async (_engine: unknown, instant: string) => {
      const target = new Date(instant).toISOString();
      if (target > testClock.now()) testClock.moveTo(target);
      if (sweeping !== undefined) await sweep(engine, sweeping);
    },
    swept: () => ({ accepted: 0, refused: 0, failed: 0 }),
  };
  const screen = screenOn({ write: () => true }, { language: 'es', plain: true, next: '' });
  return { engine, http, time, screen, language: 'es' as const };
}
