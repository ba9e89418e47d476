import { existsSync, mkdirSync } from 'node:fs';
import { type Listening, listen } from '../cli/listen.ts';
import { stopSignal } from '../cli/stop-signal.ts';
import {
  type Engine,
  FolderInUse,
  organizationsView,
  type RunningEngine,
  refuseOpenFolder,
  startEngine,
} from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import { createApp } from '../web/app.ts';
import { type Arguments, readArguments, WrongArgument } from './arguments.ts';
import type { Demonstration } from './demonstration.ts';
import {
  clear,
  isUnfinished,
  markFinished,
  outFolder,
  putAside,
  type RunFolder,
  runFolder,
} from './folder.ts';
import { httpClient } from './http.ts';
import { demonstrations } from './replays/index.ts';
import { type Screen, screenOn } from './screen.ts';
import { timekeeper } from './timekeeper.ts';
import { inspect, type Leftovers, nothingLost } from './unfinished.ts';
import { verifyLedgers } from './verify-ledgers.ts';
import { words } from './words.ts';

/** This machine only: the keys of the demo are printed. */
const host = '127.0.0.1';

/** `npm run demo`: replays one method on the embedded database, checks it, writes what came of it, and may go on serving it. */
async function run(asked: Arguments): Promise<void> {
  const { language, name } = asked;
  const demonstration = await demonstrations[name]();
  const { organization, begins, timeZone } = demonstration;
  const screen = screenFor(language, timeZone);
  screen.heading(demonstration.title(language));
  screen.note(demonstration.intro(language));
  const folder = runFolder(outFolder, name);
  mkdirSync(outFolder, { recursive: true });
  if (asked.port > 0) await refuseTakenPort(asked.port);
  if (isUnfinished(folder)) {
    for (const text of leftoversInWords(language, await inspect(folder, organization))) screen.note(text);
    const aside = putAside(folder, outFolder, name);
    screen.note(words(language, 'demo.unfinished.moved', { folder: aside }));
  } else if (existsSync(folder.data)) {
    // A finished run may still be serving: its folder is not to be taken away under it.
    await refuseOpenFolder(folder.data);
  }
  clear(folder);
  const time = timekeeper(begins, timeZone);
  const engine = await startEngine({ dataDir: folder.data, clock: time.clock });
  try {
    const server = await listen(createApp(engine), asked.port, host);
    try {
      await playAndServe(asked, demonstration, { engine, server, time, screen, folder });
    } finally {
      await server.stop(5000);
    }
  } finally {
    await engine.close();
  }
}

interface Running {
  readonly engine: RunningEngine;
  readonly server: Listening;
  readonly time: ReturnType<typeof timekeeper>;
  readonly screen: Screen;
  readonly folder: RunFolder;
}

async function playAndServe(
  { language, serve }: Arguments,
  demonstration: Demonstration,
  running: Running,
): Promise<void> {
  const { engine, server, time, screen, folder } = running;
  const started = performance.now();
  screen.note(words(language, 'demo.server', { url: server.address }));
  const http = httpClient(server.address, { language, acknowledged: folder.acknowledged });
  const played = await demonstration.play({ engine, http, time, screen, language, folder });
  screen.note(words(language, 'demo.ledgersWhole', await verifyLedgers(engine, slugs(engine))));
  markFinished(folder);
  const seconds = Math.round((performance.now() - started) / 1000);
  screen.note(words(language, 'demo.summary.time', { seconds }));
  if (!serve) return screen.note(words(language, 'demo.summary.again'));
  const stopped = stopSignal(process.env);
  screen.note(words(language, 'demo.serving', { url: server.address, process: played.address }));
  screen.note(words(language, 'demo.servingKey', { key: played.key }));
  await stopped;
  screen.note(words(language, 'demo.stopped'));
}

/** Every organization of the run, also those that took something over. */
async function* slugs(engine: Engine): AsyncGenerator<string> {
  for await (const { organization } of organizationsView(engine)) yield organization;
}

/** Found out before anything is cleared away. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = await listen({ fetch: () => new Response() }, port, host);
  await probe.stop(1000);
}

function leftoversInWords(language: Language, left: Leftovers): readonly string[] {
  const { processes, organizationEvents: organization, acknowledged, ballotsInBox: box } = left;
  if (organization === 0) return [words(language, 'demo.unfinished.empty')];
  if (processes.size === 0) return [words(language, 'demo.unfinished.nothing', { organization })];
  const found = [...processes.values()];
  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
  const events = sum(found.map((one) => one.events));
  const faults = sum(found.map((one) => one.faults));
  const { last, ballots } = acknowledged;
  const said = { acknowledged: sum(last.values()), last: events, ballots: ballots.length, box };
  return [
    words(language, 'demo.unfinished.found', { events, organization, faults }),
    words(language, nothingLost(left) ? 'demo.unfinished.kept' : 'demo.unfinished.lost', said),
  ];
}

function screenFor(language: Language, timeZone: string): Screen {
  const plain = process.env.NO_COLOR !== undefined || !process.stdout.isTTY;
  return screenOn(process.stdout, { language, plain, next: words(language, 'demo.next'), timeZone });
}

/** What went wrong before anything was done, in words that say what to do. */
function tellFault(error: unknown, language: Language): boolean {
  const { code, port } = error as { code?: string; port?: number };
  const tell = (text: string) => console.error(text);
  if (error instanceof WrongArgument) {
    tell(
      words(language, 'demo.wrong.argument', {
        argument: error.argument,
        names: Object.keys(demonstrations).join(' | '),
      }),
    );
  } else if (error instanceof FolderInUse) {
    tell(words(language, 'demo.wrong.folderInUse', { folder: error.folder }));
  } else if (code === 'EADDRINUSE') tell(words(language, 'demo.wrong.portInUse', { port: port ?? 0 }));
  else return false;
  return true;
}

const written = process.argv.slice(2);
try {
  await run(readArguments(written, process.env));
} catch (error) {
  if (!tellFault(error, written.includes('en') ? 'en' : 'es')) console.error(error);
  process.exitCode = 1;
}
