import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { EngineOptions } from '../../engine/start.ts';
import { type PostgresServer, startPostgres } from '../postgres/server.ts';
import { accountFor } from './account.ts';
import { Client } from './client.ts';
import { type Ground, layGround } from './ground.ts';
import { type Books, workersOn, workUntilGone } from './load.ts';
import { killServers, spawnServer, startServer } from './server-process.ts';

const rounds = 10;
const random = (from: number, to: number) => Math.round(from + Math.random() * (to - from));

let scratch: string;
let postgres: PostgresServer;
beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'cauce-crash-'));
  postgres = await startPostgres({ fsync: true });
});
afterEach(killServers);
afterAll(async () => {
  await postgres?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const places: { [name: string]: () => { engine: EngineOptions; settings: { [name: string]: string } } } = {
  'the embedded database'() {
    const dataDir = join(scratch, 'embedded');
    return { engine: { dataDir }, settings: { CAUCE_DATA_DIR: dataDir } };
  },
  PostgreSQL() {
    const { appUrl, ownerUrl } = postgres;
    const keysDir = join(scratch, 'keys');
    const settings = { DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, CAUCE_KEYS_DIR: keysDir };
    return { engine: { url: appUrl, ownerUrl, keysDir }, settings };
  },
};

describe.each(Object.keys(places))('a server on %s that is killed in the middle of a load', (name) => {
  it(`loses nothing that it acknowledged and does nothing twice, ${rounds} times over`, async () => {
    const { engine, settings } = places[name]!();
    const ground = await layGround(engine, 3);
    const books: Books = new Map();
    const workers = workersOn(ground.processes);
    const turns = workers.map(() => 0);
    const unanswered: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      if (round % 4 === 3) await killWhileStarting(settings);
      const server = await startServer(settings);
      const client = new Client(server.url, ground);
      await settle(client, books);
      await expectWhole(client, ground, books);
      const enough = afterAnswers(random(1, 80));
      const work = workUntilGone(client, books, workers, turns, enough.count);
      await Promise.race([enough.reached, pause(2000)]);
      await pause(random(0, 20));
      await server.kill();
      await work;
      client.close();
      unanswered.push([...books.values()].filter(({ answer }) => answer === undefined).length);
    }
    const server = await startServer(settings);
    const client = new Client(server.url, ground);
    await settle(client, books);
    await expectWhole(client, ground, books);
    client.close();
    expect(await server.stop()).toBe(0);
    await accountFor(engine, ground, books);
    // Each time some were under way: otherwise nothing was tried.
    expect(unanswered.filter((count) => count > 0)).toHaveLength(rounds);
    expect(books.size).toBeGreaterThan(unanswered.length * workers.length);
    console.log(`${name}: ${books.size} requests, cut short by round: ${unanswered.join(' ')}`);
  });
});

/** Counts answers up to some number. */
function afterAnswers(many: number): { count(): void; reached: Promise<void> } {
  const { promise, resolve } = Promise.withResolvers<void>();
  let answered = 0;
  const count = () => {
    answered += 1;
    if (answered === many) resolve();
  };
  return { count, reached: promise };
}

/** Kills the server at some moment before it listens: while it opens, recovers or migrates its database. */
async function killWhileStarting(settings: { [name: string]: string }): Promise<void> {
  const child = spawnServer(settings);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await pause(random(50, 1500));
  child.kill('SIGKILL');
  await ended;
}

/** Sends again whatever was not answered, under the same key, and some of what was: the answer is the first one. */
async function settle(client: Client, books: Books): Promise<void> {
  const all = [...books.values()];
  const left = all.filter(({ answer }) => answer === undefined);
  for (const sent of left) await client.send(sent);
  for (let again = 0; again < Math.min(10, all.length); again += 1) {
    const sent = all[random(0, all.length - 1)]!;
    expect(await client.send(sent)).toEqual(sent.answer);
  }
}

/** As many events as there were requests, and a ledger that holds: asked from the server itself. */
async function expectWhole(client: Client, { processes }: Ground, books: Books): Promise<void> {
  for (const process of processes) {
    const sent = [...books.values()].filter(({ path }) => path.includes(process)).length;
    const verified = await client.read(`processes/${process}/verification`);
    expect(verified).toMatchObject({ events: 1 + sent, faults: [] });
  }
}
