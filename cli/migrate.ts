import { say } from '../templates/messages.ts';
import type { Subcommand } from './subcommand.ts';
import { withEngine } from './with-engine.ts';

/** `cauce migrate`: whatever opens the database brings its schema up to date first, so that this only opens it. */
export const migrate: Subcommand = (call) =>
  withEngine(call, async () => {
    call.say(say(call.language, 'cli.migrate.done'));
    return 0;
  });
