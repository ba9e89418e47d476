import { resolve } from 'node:path';
import { organizationsView, type RunningEngine } from '../engine/index.ts';
import { type MessagePath, type Placeholders, say } from '../templates/messages.ts';
import { createApp } from '../web/app.ts';
import type { Config } from './config.ts';
import { listen } from './listen.ts';
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
    const server = await listen(createApp(engine, call.warn), config.port);
    const sweeping = sweepEverySecond(engine, call.warn);
    await announce(call, engine, config, server.address);
    await stop;
    tell('cli.serve.stopping');
    const finished = await Promise.all([
      server.stop(patienceSeconds * 1000),
      within(patienceSeconds * 1000, sweeping.stop()),
    ]);
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
  const first = await organizationsView(engine).next();
  if (first.done === true) tell('cli.serve.noOrganization');
  tell('cli.serve.reading', { address });
  tell('cli.serve.listening', { address });
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
