import { mkdirSync } from 'node:fs';
import { type Listening, listen } from '../cli/listen.ts';
import { stopSignal } from '../cli/stop-signal.ts';
import { FolderInUse, type RunningEngine, startEngine } from '../engine/index.ts';
import type { Language } from '../templates/messages.ts';
import { createApp } from '../web/app.ts';
import { type Arguments, readArguments, WrongArgument } from './arguments.ts';
import { clear, isUnfinished, markFinished, outFolder, putAside, runFolder } from './folder.ts';
import { httpClient } from './http.ts';
import { begins } from './replay/cycle.ts';
import { inProcess, type Replay } from './replay/replay.ts';
import { replayCycle } from './replay-cycle.ts';
import { type Screen, screenOn } from './screen.ts';
import { timekeeper } from './timekeeper.ts';
import { inspect, type Leftovers, nothingLost } from './unfinished.ts';
import { words } from './words.ts';
import { writeResults } from './write-results.ts';

/** This machine only: the keys of the demo are printed. */
const host = '127.0.0.1';

/** `npm run demo`: replays the cycle on the embedded database, checks it, writes what came of it, and may go on serving it. */
async function run(asked: Arguments): Promise<void> {
  const { language } = asked;
  const screen = screenFor(language);
  screen.heading(words(language, 'demo.title'));
  screen.note(words(language, 'demo.intro'));
  const folder = runFolder(outFolder);
  mkdirSync(outFolder, { recursive: true });
  if (asked.port > 0) await refuseTakenPort(asked.port);
  if (isUnfinished(folder)) {
    for (const text of leftoversInWords(language, await inspect(folder))) screen.note(text);
    const aside = putAside(folder, outFolder);
    screen.note(words(language, 'demo.unfinished.moved', { folder: aside }));
  } else await refuseWhileOpen(folder.data);
  clear(folder);
  const time = timekeeper(begins);
  const engine = await startEngine({ dataDir: folder.data, clock: time.clock });
  try {
    const server = await listen(createApp(engine), asked.port, host);
    try {
      await replayAndServe(asked, { engine, server, time, screen, folder });
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
  readonly folder: ReturnType<typeof runFolder>;
}

async function replayAndServe({ language, serve }: Arguments, running: Running): Promise<void> {
  const { engine, server, time, screen, folder } = running;
  const started = performance.now();
  screen.note(words(language, 'demo.server', { url: server.address }));
  const run = `demo-${process.pid}`;
  const http = httpClient(server.address, { language, acknowledged: folder.acknowledged, run });
  const replay = await replayCycle({ engine, http, time, screen, language });
  await writeResults(replay, folder);
  markFinished(folder);
  const seconds = Math.round((performance.now() - started) / 1000);
  screen.note(words(language, 'demo.summary.time', { seconds }));
  if (serve) await serveUntilStopped(replay, server);
  else screen.note(words(language, 'demo.summary.again'));
}

async function serveUntilStopped(replay: Replay, server: Listening): Promise<void> {
  const { screen, language, keys } = replay;
  const stopped = stopSignal(process.env);
  screen.note(words(language, 'demo.serving', { url: server.address, process: inProcess(replay) }));
  screen.note(words(language, 'demo.servingKey', { key: keys.team }));
  await stopped;
  screen.note(words(language, 'demo.stopped'));
}

/** Found out before anything is cleared away. */
async function refuseTakenPort(port: number): Promise<void> {
  const probe = await listen({ fetch: () => new Response() }, port, host);
  await probe.stop(1000);
}

/** A finished run may still be serving: its folder is not to be taken away under it. */
async function refuseWhileOpen(data: string): Promise<void> {
  const engine = await startEngine({ dataDir: data });
  await engine.close();
}

function leftoversInWords(language: Language, left: Leftovers): readonly string[] {
  const { process: found, organizationEvents: organization, acknowledged, ballotsInBox: box } = left;
  if (organization === 0) return [words(language, 'demo.unfinished.empty')];
  if (found === null) return [words(language, 'demo.unfinished.nothing', { organization })];
  const { events, faults } = found;
  const { seq, ballots } = acknowledged;
  const said = { acknowledged: seq, last: events, ballots: ballots.length, box };
  return [
    words(language, 'demo.unfinished.found', { events, organization, faults }),
    words(language, nothingLost(left) ? 'demo.unfinished.kept' : 'demo.unfinished.lost', said),
  ];
}

function screenFor(language: Language): Screen {
  const plain = process.env.NO_COLOR !== undefined || !process.stdout.isTTY;
  return screenOn(process.stdout, { language, plain, next: words(language, 'demo.next') });
}

/** What went wrong before anything was done, in words that say what to do. */
function tellFault(error: unknown, language: Language): boolean {
  const { code, port } = error as { code?: string; port?: number };
  const tell = (text: string) => console.error(text);
  if (error instanceof WrongArgument) {
    tell(words(language, 'demo.wrong.argument', { argument: error.argument }));
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
