import { type RunningEngine, startEngine } from '../engine/index.ts';
import { tolerateMissingWords } from '../templates/messages.ts';
import { type Config, readConfig } from './config.ts';
import { secretIn } from './secret.ts';
import type { Call } from './subcommand.ts';

/** Starts the engine by the environment's configuration, and stops it after the work, whatever comes of it. */
export async function withEngine<T>(
  call: Call,
  work: (engine: RunningEngine, config: Config) => Promise<T>,
): Promise<T> {
  tolerateMissingWords(call.warn);
  const config = readConfig(call);
  if (!('port' in config))
    throw new Error('An order that opens a database is run only with settings in order.');
  const engine = await startEngine({
    ...(config.database ?? { dataDir: config.dataDir }),
    keysDir: config.keysDir ?? `${config.dataDir}/keys`,
    signIn: {
      baseUrl: config.baseUrl,
      secret: config.secret ?? secretIn(config.dataDir),
      provider: config.provider,
    },
  });
  try {
    return await work(engine, config);
  } finally {
    await engine.close();
  }
}
