import { resolve } from 'node:path';
import { lazyRenderer, portOf } from '../api/rendering.ts';
import {
  isUnfounded,
  makeSetUpCode,
  type RunningEngine,
  setUpHours,
  type Transport,
} from '../engine/index.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import { createApp } from '../web/app.ts';
import type { Config } from './config.ts';
import { forgetEveryHour } from './forgetting.ts';
import { listen } from './listen.ts';
import { journalFolder, journalOf, mailEverySecond, transportOf } from './mailing.ts';
import { renderEverySecond } from './rendering.ts';
import { stopSignal } from './stop-signal.ts';
import type { Call, Subcommand } from './subcommand.ts';
import { sweepEverySecond } from './sweeping.ts';
import { withEngine } from './with-engine.ts';

/** How long a stop waits for the work in hand. */
const patienceSeconds = 30;

/** `cauce serve`: serves until it is told to stop, then finishes what is under way. */
export const serve: Subcommand = (call) =>
  withEngine(call, async (engine, config) => {
    const tell = (path: MessagePath, values?: Placeholders) => call.say(say(call.language, path, values));
    const stop = stopSignal(call.env);
    const { clientIpHeader, baseUrl } = config;
    const transport = transportOf(config);
    const renderer = lazyRenderer();
    const server = await listen(createApp(engine, call.warn, { clientIpHeader, renderer }), config.port);
    const sweeping = sweepEverySecond(engine, call.warn);
    const forgetting = forgetEveryHour(engine, config.refusedDays, call.warn);
    const render = portOf(engine, renderer, baseUrl);
    const journal = await journalOf(config);
    const sending = { from: config.mail?.from, inDoubt: config.mail?.inDoubt, render, journal };
    const mailing = mailEverySecond(engine, transport, sending, call.warn);
    const rendering = renderEverySecond(engine, { renderer, baseUrl }, call.warn);
    announceMail(call, transport, journal === undefined ? journalFolder(config) : undefined);
    await announce(call, engine, config, server.address);
    await stop;
    tell('cli.serve.stopping');
    const finished = await Promise.all([
      server.stop(patienceSeconds * 1000),
      within(patienceSeconds * 1000, sweeping.stop()),
      within(patienceSeconds * 1000, mailing.stop()),
      within(patienceSeconds * 1000, forgetting.stop()),
      within(patienceSeconds * 1000, rendering.stop()),
    ]);
    transport.close();
    await journal?.close();
    await renderer.close();
    if (finished.every(Boolean)) {
      tell('cli.serve.stopped');
      return 0;
    }
    call.warn(say(call.language, 'cli.serve.cutShort', { seconds: patienceSeconds }));
    // Closing the database waits for its own work in turn; what hung for so long must not hang the stop.
    setTimeout(() => process.exit(1), 5000).unref();
    return 1;
  });

async function announce(call: Call, engine: RunningEngine, config: Config, address: string): Promise<void> {
  const tell = (path: MessagePath, values?: Placeholders) => call.say(say(call.language, path, values));
  if (engine.database === 'pglite') tell('cli.serve.embedded', { folder: resolve(config.dataDir) });
  else tell('cli.serve.postgres');
  if (await isUnfounded(engine)) {
    tell('cli.serve.noOrganization');
    tell('cli.serve.setUp', {
      address: `${config.baseUrl}/setup`,
      code: await makeSetUpCode(engine),
      hours: setUpHours,
    });
  }
  tell('cli.serve.reading', { address });
  tell('cli.serve.listening', { address });
}

/** Where mail goes, and where the journal of its sending should be that cannot be kept. */
function announceMail(call: Call, { where }: Transport, unkept: string | undefined): void {
  if ('server' in where) {
    call.say(say(call.language, 'cli.serve.mailServer', { server: where.server }));
    if (unkept !== undefined) call.say(say(call.language, 'cli.serve.noJournal', { folder: unkept }));
  } else call.say(say(call.language, 'cli.serve.outbox', { folder: resolve(where.folder) }));
}

/** Whether work ends in time. */
function within(milliseconds: number, work: Promise<void>): Promise<boolean> {
  return new Promise((settle) => {
    const timer = setTimeout(() => settle(false), milliseconds);
    void work.then(() => {
      clearTimeout(timer);
      settle(true);
    });
  });
}
