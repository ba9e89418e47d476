import { say } from '../templates/messages.ts';
import type { Told } from './help.ts';
import type { Call } from './subcommand.ts';

/** Says how an order is written, and answers the exit code of a wrong call. */
export function wrongUse(call: Call, name: Told): number {
  const usage = say(call.language, `cli.orderUse.${name}`);
  call.warn(say(call.language, 'cli.wrongUse', { usage }));
  return 2;
}
